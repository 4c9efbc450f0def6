using System.Diagnostics.CodeAnalysis;
using Briefing.Analysis;
using YamlDotNet.Core;

namespace Briefing.Ingestion.Readers;

/// <summary>
/// Reads the YAML head of a Markdown file: from a first line <c>---</c> to the next line <c>---</c> or <c>...</c>. The
/// text after it is kept exactly.
/// </summary>
public static class FrontMatterReader
{
    /// <summary>The longest head that is read, in UTF-16 units.</summary>
    public const int MaxLength = 64 * 1024;

    /// <summary>Reads the head of a text.</summary>
    /// <param name="text">The file's text.</param>
    /// <param name="head">What it states; a text without a head states nothing.</param>
    /// <param name="problem">What is wrong, on which line, and what to do.</param>
    /// <returns>Whether the head can be read.</returns>
    public static bool TryRead(
        string text,
        [NotNullWhen(true)] out FrontMatter? head,
        [NotNullWhen(false)] out string? problem
    )
    {
        ArgumentNullException.ThrowIfNull(text);
        head = null;
        problem = null;
        var yamlStart = EndOfLine(text, 0);
        if (!IsFence(text.AsSpan(0, yamlStart), "---"))
        {
            head = new FrontMatter(ArticleMetadata.Unstated, 0, []);
            return true;
        }

        for (var start = yamlStart; start < text.Length; )
        {
            var end = EndOfLine(text, start);
            var line = text.AsSpan(start, end - start);
            if (IsFence(line, "---") || IsFence(line, "..."))
            {
                return TryParse(text, yamlStart, start, end, out head, out problem);
            }

            start = end;
        }

        problem =
            "The front matter that starts on line 1 does not end. Close it with a line ---, or put an empty line before the first --- if it is a rule.";
        return false;
    }

    private static bool TryParse(
        string text,
        int yamlStart,
        int yamlEnd,
        int bodyStart,
        [NotNullWhen(true)] out FrontMatter? head,
        [NotNullWhen(false)] out string? problem
    )
    {
        head = null;
        problem = null;
        if (yamlEnd - yamlStart > MaxLength)
        {
            problem = $"The front matter is longer than {MaxLength} characters. Keep only what the format names in it.";
            return false;
        }

        try
        {
            var fields = YamlFields.Read(text[yamlStart..yamlEnd], out var problemField);
            if (problemField is not null)
            {
                problem = problemField;
                return false;
            }

            var (metadata, notes) = MetadataFields.Read(fields);
            head = new FrontMatter(metadata, bodyStart, notes);
            return true;
        }
        catch (YamlException exception)
        {
            problem =
                $"The front matter is not valid YAML on line {exception.Start.Line + 1}: {exception.Message.TrimEnd('.')}. Mend that line; a value with a colon or a quotation mark in it needs quotes around it.";
            return false;
        }
    }

    private static int EndOfLine(string text, int start)
    {
        var index = text.AsSpan(start).IndexOfAny('\r', '\n');
        if (index < 0)
        {
            return text.Length;
        }

        var end = start + index + 1;
        return text[end - 1] == '\r' && end < text.Length && text[end] == '\n' ? end + 1 : end;
    }

    private static bool IsFence(ReadOnlySpan<char> line, string fence) =>
        line.StartsWith(fence, StringComparison.Ordinal) && line[fence.Length..].IsWhiteSpace();
}
