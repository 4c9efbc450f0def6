using System.Text.RegularExpressions;
using Briefing.Analysis;

namespace Briefing.Ingestion.Readers;

/// <summary>
/// Takes an article's metadata from the fields of its front matter. A value that is not what its key asks for is left out
/// with a note, so that one slip does not keep an article from its readers; nothing is mended or guessed.
/// </summary>
internal static partial class MetadataFields
{
    /// <summary>The longest value, in UTF-16 units.</summary>
    private const int MaxLength = 1000;

    public static (ArticleMetadata Metadata, IReadOnlyList<string> Notes) Read(IReadOnlyList<YamlField> fields)
    {
        var metadata = ArticleMetadata.Unstated;
        var notes = new List<string>();
        var unknown = new List<string>();
        foreach (var field in fields)
        {
            switch (field.Key.ToUpperInvariant())
            {
                case "TITLE":
                    metadata = metadata with { Title = ReadText(field, notes) };
                    break;
                case "OUTLET":
                    metadata = metadata with { Outlet = ReadText(field, notes) };
                    break;
                case "BYLINE":
                    metadata = metadata with { Byline = ReadText(field, notes, allowList: true) };
                    break;
                case "PUBLISHED":
                    metadata = metadata with { Published = ReadPublished(field, notes) };
                    break;
                case "URL":
                    metadata = metadata with { Url = ReadUrl(field, notes) };
                    break;
                case "LANGUAGE":
                    metadata = metadata with { Language = ReadLanguage(field, notes) };
                    break;
                default:
                    unknown.Add(Shorten(field.Key));
                    break;
            }
        }

        if (unknown.Count > 0)
        {
            notes.Add(
                $"Fields that are not used: {string.Join(", ", unknown.Take(10))}{(unknown.Count > 10 ? " …" : "")}."
            );
        }

        return (metadata, notes);
    }

    private static string? ReadPublished(YamlField field, List<string> notes)
    {
        var value = ReadText(field, notes);
        if (value is null || EdtfDate.IsValid(value))
        {
            return value;
        }

        notes.Add(
            $"published, on line {field.Line}, is \"{Shorten(value)}\", not a date in EDTF form, and is left out. Write 2023, 2023-12, 2023-12-24 or 2023-12-24T10:00:00Z."
        );
        return null;
    }

    private static string? ReadUrl(YamlField field, List<string> notes)
    {
        var value = ReadText(field, notes);
        if (
            value is null
            || (
                Uri.TryCreate(value, UriKind.Absolute, out var uri)
                && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
                && uri.Host.Length > 0
            )
        )
        {
            return value;
        }

        notes.Add(
            $"url, on line {field.Line}, is \"{Shorten(value)}\", not an absolute http or https address, and is left out."
        );
        return null;
    }

    private static string? ReadLanguage(YamlField field, List<string> notes)
    {
        var value = ReadText(field, notes);
        if (value is null || LanguageTag().IsMatch(value))
        {
            return value;
        }

        notes.Add(
            $"language, on line {field.Line}, is \"{Shorten(value)}\", not a language tag, and is left out. Write en or en-GB."
        );
        return null;
    }

    private static string? ReadText(YamlField field, List<string> notes, bool allowList = false)
    {
        if (!field.IsPlain || (field.Values.Count > 1 && !allowList))
        {
            notes.Add($"{field.Key}, on line {field.Line}, is not a single value and is left out.");
            return null;
        }

        var value = string.Join(", ", field.Values.Select(Tidy).Where(part => part.Length > 0));
        if (value.Length > MaxLength)
        {
            notes.Add($"{field.Key}, on line {field.Line}, is longer than {MaxLength} characters and is left out.");
            return null;
        }

        if (value.Any(char.IsControl))
        {
            notes.Add($"{field.Key}, on line {field.Line}, has a control character in it and is left out.");
            return null;
        }

        return value.Length == 0 ? null : value;
    }

    /// <summary>Joins the lines of a folded value; the words stay as they are.</summary>
    private static string Tidy(string value) => WhiteSpace().Replace(value, " ").Trim();

    private static string Shorten(string value)
    {
        var tidy = new string([.. Tidy(value).Select(character => char.IsControl(character) ? '\uFFFD' : character)]);
        var end = Math.Min(tidy.Length, 40);
        return end == tidy.Length ? tidy : $"{tidy[..(char.IsHighSurrogate(tidy[end - 1]) ? end - 1 : end)]}…";
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex WhiteSpace();

    [GeneratedRegex(@"^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*\z", RegexOptions.ExplicitCapture)]
    private static partial Regex LanguageTag();
}
