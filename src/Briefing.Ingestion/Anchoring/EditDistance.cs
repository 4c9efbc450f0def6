namespace Briefing.Ingestion.Anchoring;

/// <summary>How many letters are to be put in, taken out, changed or swapped with their neighbour to turn one word into another.</summary>
internal static class EditDistance
{
    /// <summary>The distance in UTF-16 units (optimal string alignment).</summary>
    public static int Between(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        Span<int> beforeLast = stackalloc int[other.Length + 1];
        Span<int> last = stackalloc int[other.Length + 1];
        Span<int> current = stackalloc int[other.Length + 1];
        for (var column = 0; column <= other.Length; column++)
        {
            last[column] = column;
        }

        for (var row = 1; row <= one.Length; row++)
        {
            current[0] = row;
            for (var column = 1; column <= other.Length; column++)
            {
                var cost = one[row - 1] == other[column - 1] ? 0 : 1;
                var best = Math.Min(Math.Min(last[column], current[column - 1]) + 1, last[column - 1] + cost);
                if (row > 1 && column > 1 && one[row - 1] == other[column - 2] && one[row - 2] == other[column - 1])
                {
                    best = Math.Min(best, beforeLast[column - 2] + 1);
                }

                current[column] = best;
            }

            var spare = beforeLast;
            beforeLast = last;
            last = current;
            current = spare;
        }

        return last[other.Length];
    }
}
