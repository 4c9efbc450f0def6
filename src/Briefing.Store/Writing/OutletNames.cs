using System.Text;

namespace Briefing.Store.Writing;

/// <summary>Tells whether two names of outlets are the same name.</summary>
internal static class OutletNames
{
    /// <summary>The name without differences of case, white space and compatibility forms.</summary>
    public static string Fold(string name)
    {
        // Normalising refuses lone surrogates.
        var wellFormed = string.Concat(name.EnumerateRunes());
        var words = wellFormed
            .Normalize(NormalizationForm.FormKC)
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return string.Join(' ', words).ToUpperInvariant();
    }
}
