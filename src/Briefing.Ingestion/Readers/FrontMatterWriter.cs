using System.Text;
using Briefing.Analysis;

namespace Briefing.Ingestion.Readers;

/// <summary>Writes the head that <see cref="FrontMatterReader"/> reads.</summary>
public static class FrontMatterWriter
{
    /// <summary>Writes a head and a text below it.</summary>
    /// <param name="metadata">What to state; what is <see langword="null"/> or blank is not stated.</param>
    /// <param name="text">The text; it is kept exactly.</param>
    public static string Write(ArticleMetadata metadata, string text)
    {
        ArgumentNullException.ThrowIfNull(metadata);
        ArgumentNullException.ThrowIfNull(text);
        var head = new StringBuilder();
        Append(head, "title", metadata.Title);
        Append(head, "outlet", metadata.Outlet);
        Append(head, "byline", metadata.Byline);
        Append(head, "published", metadata.Published);
        Append(head, "url", metadata.Url);
        Append(head, "language", metadata.Language);
        return head.Length == 0 ? text : $"---\n{head}---\n{text}";
    }

    private static void Append(StringBuilder head, string key, string? value)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            return;
        }

        head.Append(key).Append(": \"");
        foreach (var character in value.Trim())
        {
            // A value is one line, and a reader takes no control characters.
            _ = character switch
            {
                '"' or '\\' => head.Append('\\').Append(character),
                _ when char.IsControl(character) || character is '\u2028' or '\u2029' => head.Append(' '),
                _ => head.Append(character),
            };
        }

        head.Append("\"\n");
    }
}
