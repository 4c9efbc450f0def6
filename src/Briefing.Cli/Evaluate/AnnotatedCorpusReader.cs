using System.Globalization;
using System.Text;
using System.Text.Json;
using Briefing.Cli.Analyze;

namespace Briefing.Cli.Evaluate;

/// <summary>Reads files of annotated documents: a JSON object a line with <c>doc</c>, <c>text</c> and <c>attributions</c>.</summary>
internal static class AnnotatedCorpusReader
{
    /// <summary>Reads a whole file. A figure over half a file would mislead, so the first bad line ends it.</summary>
    /// <exception cref="EvaluationException">The file cannot be read, or a line is not as it should be.</exception>
    public static async Task<IReadOnlyList<AnnotatedDocument>> ReadAsync(
        string path,
        bool needText,
        CancellationToken cancellationToken
    )
    {
        var documents = new List<AnnotatedDocument>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        await using var stream = CorpusReader.Open(path, out var problem);
        if (stream is null)
        {
            throw new EvaluationException($"{path}: {problem}");
        }

        using var reader = new StreamReader(stream, new UTF8Encoding(false, true));
        try
        {
            for (var number = 1; await reader.ReadLineAsync(cancellationToken) is { } line; number++)
            {
                if (string.IsNullOrWhiteSpace(line))
                {
                    continue;
                }

                var where = string.Create(CultureInfo.InvariantCulture, $"{path} line {number}");
                var document = Parse(line, needText, where);
                if (!names.Add(document.Doc))
                {
                    throw new EvaluationException($"{where}: The document {document.Doc} is there a second time.");
                }

                documents.Add(document);
            }
        }
        catch (Exception exception) when (exception is IOException or InvalidDataException or DecoderFallbackException)
        {
            throw new EvaluationException($"{path}: It cannot be read ({exception.Message}).");
        }

        return documents;
    }

    private static AnnotatedDocument Parse(string line, bool needText, string where)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            var root = json.RootElement;
            var doc = Property(root, "doc", JsonValueKind.String, where).GetString()!;
            var text = needText ? Property(root, "text", JsonValueKind.String, where).GetString()! : "";
            var attributions = Property(root, "attributions", JsonValueKind.Array, where);
            return new AnnotatedDocument(
                doc,
                text,
                [
                    .. attributions
                        .EnumerateArray()
                        .Select(item => new AnnotatedDocument.Roles(
                            Spans(item, "source", where),
                            Spans(item, "cue", where),
                            Spans(item, "content", where)
                        )),
                ]
            );
        }
        catch (JsonException exception)
        {
            throw new EvaluationException($"{where}: It is not JSON ({exception.Message.TrimEnd('.')}).");
        }
        catch (InvalidOperationException)
        {
            throw new EvaluationException($"{where}: It has half of a surrogate pair in a string.");
        }
    }

    private static List<(int Start, int End)> Spans(JsonElement attribution, string role, string where)
    {
        var spans = new List<(int, int)>();
        foreach (var pair in Property(attribution, role, JsonValueKind.Array, where).EnumerateArray())
        {
            if (
                pair.ValueKind != JsonValueKind.Array
                || pair.GetArrayLength() != 2
                || pair[0].ValueKind != JsonValueKind.Number
                || pair[1].ValueKind != JsonValueKind.Number
                || !pair[0].TryGetInt32(out var start)
                || !pair[1].TryGetInt32(out var end)
            )
            {
                throw new EvaluationException($"{where}: \"{role}\" is no list of [start, end] pairs.");
            }

            spans.Add((start, end));
        }

        return spans;
    }

    private static JsonElement Property(JsonElement element, string name, JsonValueKind kind, string where) =>
        element.ValueKind == JsonValueKind.Object
        && element.TryGetProperty(name, out var property)
        && property.ValueKind == kind
            ? property
            : throw new EvaluationException(
                $"{where}: It has no {(kind == JsonValueKind.Array ? "list" : "string")} \"{name}\"."
            );
}
