namespace Briefing.Analysis.Attributions.Learned;

/// <summary>Rounds rows of numbers to bytes with one scale a row.</summary>
internal static class ByteRows
{
    /// <summary>Rounds a row.</summary>
    /// <returns>The scale: the numbers are about the bytes times it.</returns>
    public static float Round(ReadOnlySpan<float> row, Span<sbyte> target)
    {
        float top = 0;
        foreach (var value in row)
        {
            top = Math.Max(top, MathF.Abs(value));
        }

        if (top == 0)
        {
            target.Clear();
            return 0;
        }

        var scale = top / 127;
        for (var i = 0; i < row.Length; i++)
        {
            target[i] = (sbyte)MathF.Round(row[i] / scale);
        }

        return scale;
    }
}
