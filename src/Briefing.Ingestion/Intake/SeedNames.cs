using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Briefing.Ingestion.Intake;

/// <summary>
/// Names for texts that somebody brings in. The same file, address or name gives the same name each time, so that bringing a
/// text in again is a change of its article.
/// </summary>
internal static class SeedNames
{
    private const int MaxPart = 80;
    private const int MaxName = 200;

    /// <summary>The name of an uploaded file: the path as it is in its archive, without what could be taken for a way elsewhere.</summary>
    /// <returns>The name; empty where nothing is left.</returns>
    public static string OfFile(string path)
    {
        var parts = path.Split('/', '\\')
            .Select(part => new string([.. part.Where(character => !char.IsControl(character))]).Trim())
            .Where(part => part.Length > 0 && part is not ("." or ".."));
        var name = string.Join('/', parts);
        return name.Length <= MaxName ? name : "";
    }

    /// <summary>The name of a page.</summary>
    public static string OfAddress(Uri address)
    {
        var path = Words(address.AbsolutePath);
        // Two addresses may have the same words.
        var whole = address.GetComponents(UriComponents.HttpRequestUrl, UriFormat.UriEscaped);
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(whole)).AsSpan(0, 4));
        return $"{address.IdnHost}/{(path.Length == 0 ? "page" : path)}-{hash}.md";
    }

    /// <summary>The name of a text that was pasted.</summary>
    public static string OfText(PastedText text)
    {
        var words = Words(
            string.IsNullOrWhiteSpace(text.Name)
                ? text.Metadata.Title ?? FirstWords(text.Text)
                : WithoutEnding(text.Name)
        );
        return (words.Length == 0 ? "pasted" : words) + ".md";
    }

    private static string WithoutEnding(string name) =>
        name.EndsWith(".md", StringComparison.OrdinalIgnoreCase) ? name[..^3] : name;

    private static string FirstWords(string text) =>
        text.TrimStart() is { Length: > MaxPart } start ? start[..MaxPart] : text;

    private static string Words(string text)
    {
        var words = new StringBuilder();
        foreach (var rune in text.Normalize(NormalizationForm.FormC).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
            {
                words.Append(Rune.ToLower(rune, CultureInfo.InvariantCulture));
            }
            else if (words.Length > 0 && words[^1] != '-')
            {
                words.Append('-');
            }

            if (words.Length >= MaxPart)
            {
                break;
            }
        }

        return words.ToString().Trim('-');
    }
}
