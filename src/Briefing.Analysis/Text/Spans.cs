using System.Collections.Immutable;

namespace Briefing.Analysis.Text;

/// <summary>Arithmetic on lists of spans that do not overlap each other.</summary>
internal static class Spans
{
    /// <summary>How many UTF-16 units the two lists share, over how many either covers (Jaccard), 0 to 1.</summary>
    public static double Similarity(ImmutableArray<TextSpan> left, ImmutableArray<TextSpan> right)
    {
        var shared = SharedLength(left, right);
        var all = left.Sum(span => span.Length) + right.Sum(span => span.Length) - shared;
        return all == 0 ? 0 : (double)shared / all;
    }

    /// <summary>How many UTF-16 units the two lists share.</summary>
    public static int SharedLength(ImmutableArray<TextSpan> left, ImmutableArray<TextSpan> right)
    {
        var shared = 0;
        foreach (var one in left)
        {
            foreach (var other in right)
            {
                shared += Math.Max(0, Math.Min(one.End, other.End) - Math.Max(one.Start, other.Start));
            }
        }

        return shared;
    }

    /// <summary>Whether any span of one list shares a unit with any of the other.</summary>
    public static bool Overlap(ImmutableArray<TextSpan> left, ImmutableArray<TextSpan> right) =>
        SharedLength(left, right) > 0;

    /// <summary>The index of the span that holds a position, among spans in text order; -1 where none does.</summary>
    public static int IndexAt(ImmutableArray<TextSpan> ordered, int position)
    {
        var (low, high) = (0, ordered.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            if (ordered[middle].End <= position)
            {
                low = middle + 1;
            }
            else if (ordered[middle].Start > position)
            {
                high = middle - 1;
            }
            else
            {
                return middle;
            }
        }

        return -1;
    }
}
