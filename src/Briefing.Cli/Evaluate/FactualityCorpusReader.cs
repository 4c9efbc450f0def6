using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Briefing.Analysis.Evaluation;
using Briefing.Analysis.Text;
using Briefing.Cli.Analyze;

namespace Briefing.Cli.Evaluate;

/// <summary>
/// Reads the form of UDS It-Happened: a JSON object a line with <c>text</c>, whose words are parted by single spaces, and
/// <c>targets</c>, each with <c>span1</c> (its first word and one past its last) and <c>label</c> (from -3 to 3).
/// </summary>
internal static class FactualityCorpusReader
{
    /// <summary>Reads a whole file.</summary>
    /// <exception cref="EvaluationException">The file cannot be read, or a line is not as it should be.</exception>
    public static async Task<IReadOnlyList<GradedPredicates>> ReadAsync(
        string path,
        CancellationToken cancellationToken
    )
    {
        var texts = new List<GradedPredicates>();
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
                if (!string.IsNullOrWhiteSpace(line))
                {
                    texts.Add(Parse(line, string.Create(CultureInfo.InvariantCulture, $"{path} line {number}")));
                }
            }
        }
        catch (Exception exception) when (exception is IOException or InvalidDataException or DecoderFallbackException)
        {
            throw new EvaluationException($"{path}: It cannot be read ({exception.Message}).");
        }

        return texts;
    }

    private static GradedPredicates Parse(string line, string where)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            var text = json.RootElement.GetProperty("text").GetString() ?? "";
            var words = Words(text);
            return new GradedPredicates(
                text,
                [
                    .. json
                        .RootElement.GetProperty("targets")
                        .EnumerateArray()
                        .Select(target => new GradedPredicates.Grade(
                            words[target.GetProperty("span1")[0].GetInt32()],
                            target.GetProperty("label").GetDouble()
                        )),
                ]
            );
        }
        catch (Exception exception)
            when (exception
                    is JsonException
                        or KeyNotFoundException
                        or InvalidOperationException
                        or FormatException
                        or IndexOutOfRangeException
            )
        {
            throw new EvaluationException(
                $"{where}: It is no object with \"text\" and \"targets\" of \"span1\" and \"label\" ({exception.Message.TrimEnd('.')})."
            );
        }
    }

    private static ImmutableArray<TextSpan> Words(string text)
    {
        var words = ImmutableArray.CreateBuilder<TextSpan>();
        var start = 0;
        foreach (var word in text.Split(' '))
        {
            words.Add(new TextSpan(start, start + word.Length));
            start += word.Length + 1;
        }

        return words.DrainToImmutable();
    }
}
