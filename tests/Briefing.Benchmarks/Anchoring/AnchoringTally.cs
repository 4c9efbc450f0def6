using System.Globalization;
using Briefing.Analysis.Text;

namespace Briefing.Benchmarks.Anchoring;

/// <summary>Counts how one way of anchoring fared.</summary>
internal sealed class AnchoringTally(string name)
{
    private readonly Dictionary<PassageKind, int[]> _counts = [];

    /// <summary>Counts one passage.</summary>
    /// <param name="truth">Where it is.</param>
    /// <param name="place">Where it was placed, if it was.</param>
    /// <param name="isAmbiguous">Whether it was left to a person to choose.</param>
    public void Add(AnchoringTruth truth, TextSpan? place, bool isAmbiguous)
    {
        if (!_counts.TryGetValue(truth.Kind, out var counts))
        {
            _counts.Add(truth.Kind, counts = new int[5]);
        }

        // Of a passage that is gone, or of which little is left, it is right to say so.
        var column = place is { } span
            ? truth.IsRight(span)
                ? 0
                : truth.IsElsewhere(span)
                    ? 2
                    : 1
            : isAmbiguous
                ? 3
                : truth.Kind is PassageKind.Gone or PassageKind.Rewritten
                    ? 0
                    : 4;
        counts[column]++;
    }

    /// <summary>Adds its rows: all passages, then by what became of them.</summary>
    public void AddTo(Table table)
    {
        AddRow("all", [.. Enumerable.Range(0, 5).Select(column => _counts.Values.Sum(counts => counts[column]))]);
        foreach (var (kind, counts) in _counts.OrderBy(pair => pair.Key))
        {
            AddRow(kind.ToString(), counts);
        }

        void AddRow(string kind, int[] counts)
        {
            var all = counts.Sum();
            table.Add([$"{name}, {kind}", all, .. counts.Select(count => Share(count, all))]);
        }
    }

    private static string Share(int count, int all) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} ({100.0 * count / all:0.00} %)");
}
