using System.Globalization;
using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;

namespace Briefing.Cli.Analyze;

/// <summary>Reads a corpus: a JSON object a line with the strings <c>doc</c> and <c>text</c>, plain or gzipped.</summary>
internal static class CorpusReader
{
    private const string PlainEnding = ".jsonl";
    private const string GzipEnding = ".jsonl.gz";

    /// <summary>Whether a path names a corpus.</summary>
    public static bool IsCorpus(string path) =>
        path.EndsWith(PlainEnding, StringComparison.OrdinalIgnoreCase)
        || path.EndsWith(GzipEnding, StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads a corpus line by line; a bad line becomes a problem, and the lines after it are read all the same.</summary>
    public static async IAsyncEnumerable<AnalysisInput> ReadAsync(
        string path,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        await using var lines = Open(path, out var problem);
        if (lines is null)
        {
            yield return new AnalysisInput(path) { Problem = problem };
            yield break;
        }

        using var reader = new StreamReader(lines, new UTF8Encoding(false, true));
        for (var number = 1; ; number++)
        {
            var origin = string.Create(CultureInfo.InvariantCulture, $"{path} line {number}");
            string? line = null;
            try
            {
                line = await reader.ReadLineAsync(cancellationToken);
            }
            catch (Exception exception)
                when (exception is IOException or InvalidDataException or DecoderFallbackException)
            {
                problem = $"It cannot be read ({exception.Message}). The lines after it are lost; mend the file.";
            }

            if (problem is not null)
            {
                yield return new AnalysisInput(origin) { Problem = problem };
                yield break;
            }

            if (line is null)
            {
                yield break;
            }

            if (!string.IsNullOrWhiteSpace(line))
            {
                yield return Parse(origin, line);
            }
        }
    }

    /// <summary>Opens a corpus, unpacked where its name says that it is packed.</summary>
    public static Stream? Open(string path, out string? problem)
    {
        problem = null;
        try
        {
            var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 81_920, useAsync: true);
            return path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase)
                ? new GZipStream(file, CompressionMode.Decompress)
                : file;
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            problem = "There is no such file. Check the path.";
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            problem = $"The file cannot be read ({exception.Message}).";
        }

        return null;
    }

    private static AnalysisInput Parse(string origin, string line)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            if (
                json.RootElement.ValueKind is not JsonValueKind.Object
                || !TryGetString(json.RootElement, "doc", out var doc)
                || !TryGetString(json.RootElement, "text", out var text)
            )
            {
                return new AnalysisInput(origin) { Problem = "It is no JSON object with the strings doc and text." };
            }

            return new AnalysisInput(origin) { Doc = doc, Text = text };
        }
        catch (JsonException exception)
        {
            return new AnalysisInput(origin) { Problem = $"It is not JSON ({exception.Message.TrimEnd('.')})." };
        }
        catch (InvalidOperationException)
        {
            return new AnalysisInput(origin) { Problem = "It has half of a surrogate pair in a string." };
        }
    }

    private static bool TryGetString(JsonElement element, string name, out string value)
    {
        value = string.Empty;
        if (!element.TryGetProperty(name, out var property) || property.ValueKind is not JsonValueKind.String)
        {
            return false;
        }

        value = property.GetString()!;
        return true;
    }
}
