using System.Globalization;
using System.Text;

namespace Briefing.Store.Writing;

/// <summary>Makes places in addresses out of file names.</summary>
internal static class Slugs
{
    private const int MaxLength = 80;
    private const string Nothing = "article";

    /// <summary>The name without its ending, folded to lower-case ASCII letters and digits with hyphens between.</summary>
    public static string Of(string seedName)
    {
        var slash = seedName.LastIndexOf('/');
        var dot = seedName.LastIndexOf('.');
        var name = dot > slash + 1 ? seedName[..dot] : seedName;
        var slug = new StringBuilder(name.Length);
        foreach (var unit in WellFormed(name).Normalize(NormalizationForm.FormKD))
        {
            if (char.IsAsciiLetterOrDigit(unit))
            {
                slug.Append(char.ToLowerInvariant(unit));
            }
            else if (
                slug.Length > 0
                && slug[^1] != '-'
                && CharUnicodeInfo.GetUnicodeCategory(unit) != UnicodeCategory.NonSpacingMark
            )
            {
                slug.Append('-');
            }
        }

        var text = slug.ToString(0, Math.Min(slug.Length, MaxLength)).Trim('-');
        return text.Length == 0 ? Nothing : text;
    }

    /// <summary>The slug itself, or with the first number after it that makes it one of its own.</summary>
    public static string Distinct(string slug, IReadOnlySet<string> taken)
    {
        var candidate = slug;
        for (var number = 2; taken.Contains(candidate); number++)
        {
            candidate = string.Create(CultureInfo.InvariantCulture, $"{slug}-{number}");
        }

        return candidate;
    }

    // Normalising refuses lone surrogates.
    private static string WellFormed(string name)
    {
        var text = new StringBuilder(name.Length);
        foreach (var rune in name.EnumerateRunes())
        {
            text.Append(rune.ToString());
        }

        return text.ToString();
    }
}
