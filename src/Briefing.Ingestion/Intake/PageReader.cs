using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Briefing.Analysis;
using Briefing.Ingestion.Readers;
using SmartReader;

namespace Briefing.Ingestion.Intake;

/// <summary>Takes the article out of a web page: its text in paragraphs, under a head with what the page states about it.</summary>
internal static partial class PageReader
{
    /// <summary>A page of more elements than this is none that holds an article.</summary>
    private const int MaxElements = 200_000;

    /// <summary>Whether something of a media type is read.</summary>
    public static bool IsRead(string mediaType) => IsPage(mediaType) || mediaType is "text/plain" or "text/markdown";

    /// <summary>Whether a media type is that of a web page.</summary>
    public static bool IsPage(string mediaType) => mediaType is "text/html" or "application/xhtml+xml";

    /// <summary>Reads a page.</summary>
    /// <param name="address">Where it is from, or <see langword="null"/>.</param>
    /// <param name="charset">The character set that its server states, or <see langword="null"/>.</param>
    /// <param name="bytes">The page.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The article as a Markdown file with a head, or what is wrong and what to do.</returns>
    public static async Task<(string? Text, string? Problem)> ReadAsync(
        Uri? address,
        string? charset,
        ReadOnlyMemory<byte> bytes,
        CancellationToken cancellationToken
    )
    {
        using var reader = CreateReader(address, charset, bytes);
        reader.MaxElemsToParse = MaxElements;
        Article article;
        try
        {
            article = await reader.GetArticleAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // The library meets whatever stands in the web; a page that breaks it is a page that cannot be read.
            return (null, $"The page cannot be read ({exception.Message}). Paste the text instead.");
        }

        var text = Tidy(article.TextContent ?? "");
        return article.Completed && text.Length > 0
            ? (FrontMatterWriter.Write(MetadataOf(article, address), text), null)
            : (null, "No article was found in the page. Paste the text instead.");
    }

    private static Reader CreateReader(Uri? address, string? charset, ReadOnlyMemory<byte> bytes)
    {
        // Links in the text are not kept, so a page from nowhere may have any address.
        var from = address?.AbsoluteUri ?? "https://page.invalid/";
        return FindEncoding(charset) is { } encoding
            ? new Reader(from, encoding.GetString(bytes.Span))
            : new Reader(from, new MemoryStream(bytes.ToArray(), writable: false));
    }

    private static Encoding? FindEncoding(string? charset)
    {
        if (string.IsNullOrEmpty(charset))
        {
            return null;
        }

        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(charset) ?? Encoding.GetEncoding(charset);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static ArticleMetadata MetadataOf(Article article, Uri? address) =>
        new()
        {
            Title = OneLine(article.Title),
            Outlet = OneLine(article.SiteName),
            Byline = OneLine(article.Byline ?? article.Author),
            Published = article.PublicationDate is { } published
                ? published.ToString(
                    published.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd'T'HH:mm:ss'Z'",
                    CultureInfo.InvariantCulture
                )
                : null,
            Url = address?.AbsoluteUri,
            Language = OneLine(article.Language),
        };

    private static string? OneLine(string? value) => value is null ? null : Spaces().Replace(value, " ").Trim();

    /// <summary>Paragraphs with an empty line between them, each on one line.</summary>
    private static string Tidy(string text)
    {
        var paragraphs = Lines().Split(text).Select(line => OneLine(line)!).Where(line => line.Length > 0);
        var tidy = string.Join("\n\n", paragraphs);
        return tidy.Length == 0 ? tidy : tidy + "\n";
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"[\r\n]+")]
    private static partial Regex Lines();
}
