namespace Briefing.Analysis.Attributions.Learned;

/// <summary>Given word vectors, a byte a number: each row times its own scale. Immutable.</summary>
internal sealed class WordVectors
{
    private readonly sbyte[] _values;
    private readonly float[] _scales;

    /// <summary>Takes over rows that are already small numbers.</summary>
    /// <param name="width">The length of a vector.</param>
    /// <param name="values">The rows, one after the other.</param>
    /// <param name="scales">What each row is multiplied with.</param>
    public WordVectors(int width, sbyte[] values, float[] scales)
    {
        Width = width;
        _values = values;
        _scales = scales;
    }

    public int Width { get; }

    public int Count => _scales.Length;

    public ReadOnlySpan<sbyte> Values => _values;

    public ReadOnlySpan<float> Scales => _scales;

    /// <summary>Rounds vectors to bytes.</summary>
    public static WordVectors Round(int width, ReadOnlySpan<float> rows)
    {
        var values = new sbyte[rows.Length];
        var scales = new float[rows.Length / width];
        for (var row = 0; row < scales.Length; row++)
        {
            scales[row] = ByteRows.Round(rows.Slice(row * width, width), values.AsSpan(row * width, width));
        }

        return new WordVectors(width, values, scales);
    }

    /// <summary>Writes one vector.</summary>
    public void CopyTo(int row, Span<float> target)
    {
        var scale = _scales[row];
        var values = _values.AsSpan(row * Width, Width);
        for (var i = 0; i < values.Length; i++)
        {
            target[i] = values[i] * scale;
        }
    }
}
