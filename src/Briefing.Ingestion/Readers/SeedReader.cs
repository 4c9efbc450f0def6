using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Briefing.Analysis;
using Briefing.Ingestion.Languages;

namespace Briefing.Ingestion.Readers;

/// <summary>Makes an article of a file's bytes.</summary>
public static class SeedReader
{
    /// <summary>Reads the bytes of a file.</summary>
    /// <param name="fileName">The file's name; its extension tells whether there may be a front matter.</param>
    /// <param name="bytes">The bytes as found.</param>
    /// <param name="sha256">Their SHA-256, lower-case hexadecimal.</param>
    /// <param name="article">The article.</param>
    /// <param name="problem">What is wrong and what to do.</param>
    /// <returns>Whether the file is an article.</returns>
    public static bool TryRead(
        string fileName,
        ReadOnlyMemory<byte> bytes,
        string sha256,
        [NotNullWhen(true)] out SeedArticle? article,
        [NotNullWhen(false)] out string? problem
    )
    {
        article = null;
        if (!TextDecoder.TryDecode(bytes.Span, out var decoded, out problem))
        {
            return false;
        }

        var head = new FrontMatter(ArticleMetadata.Unstated, 0, []);
        if (IsMarkdown(fileName) && !FrontMatterReader.TryRead(decoded.Text, out head!, out problem))
        {
            return false;
        }

        var text = head.BodyStart == 0 ? decoded.Text : decoded.Text[head.BodyStart..];
        if (string.IsNullOrWhiteSpace(text))
        {
            problem = "There is no text after the front matter. Put the article's text there, or remove the file.";
            return false;
        }

        var language = LanguageDetector.Detect(text);
        article = new SeedArticle
        {
            Bytes = bytes,
            Sha256 = sha256,
            Text = text,
            Encoding = decoded.Encoding,
            Metadata = head.Metadata,
            DetectedLanguage = language,
            Notes = [.. DescribeEncoding(decoded.Encoding), .. DescribeLanguage(language), .. head.Notes],
        };
        return true;
    }

    private static bool IsMarkdown(string fileName) =>
        Path.GetExtension(fileName.AsSpan()).Equals(".md", StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<string> DescribeEncoding(string encoding) =>
        encoding switch
        {
            "utf-8" => [],
            "windows-1252" => ["Not UTF-8; decoded as Windows-1252."],
            _ => [$"Decoded as {encoding}."],
        };

    private static IEnumerable<string> DescribeLanguage(string? language) =>
        language switch
        {
            null or "en" => [],
            _ =>
            [
                $"Not English: it seems to be {CultureInfo.GetCultureInfo(language).EnglishName} ({language}), which the reading engine does not know.",
            ],
        };
}
