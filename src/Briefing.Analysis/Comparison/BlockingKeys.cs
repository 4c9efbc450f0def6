using System.Collections.Immutable;

namespace Briefing.Analysis.Comparison;

/// <summary>
/// The keys under which articles find each other: pairs of their most telling words, and bands of what their wording looks
/// like. A pair is rare where each of its words may be common, so the lists stay short however many articles there are.
/// </summary>
internal static class BlockingKeys
{
    private const int ArticleWords = 9;
    private const int ClaimWords = 4;
    private const int MostCounted = 4;
    private const int MostPairs = 128;

    /// <summary>
    /// The keys of an article, in order: those of its wording below 0, and at most a fixed number above, pairs of the words that
    /// its claims speak of most and the rarest of the pairs of each claim's rarest words.
    /// </summary>
    public static ImmutableArray<long> Of(ImmutableArray<ClaimDigest> claims, TextSketch sketch)
    {
        var spoken = claims
            .SelectMany(claim => claim.Words)
            .GroupBy(word => word.Id)
            .Select(group => (Id: group.Key, Weight: group.First().Weight * Math.Min(MostCounted, group.Count())));
        var keys = Pairs(spoken, ArticleWords).Select(pair => pair.Key).ToHashSet();
        foreach (
            var (key, _) in claims
                .SelectMany(claim => Pairs(claim.Words.Select(word => (word.Id, word.Weight)), ClaimWords))
                .DistinctBy(pair => pair.Key)
                .OrderByDescending(pair => pair.Weight)
                .ThenBy(pair => pair.Key)
        )
        {
            if (keys.Count == MostPairs)
            {
                break;
            }

            _ = keys.Add(key);
        }

        if (sketch.Runs > 0)
        {
            keys.UnionWith(Enumerable.Range(0, TextSketch.Bands).Select(band => (long)(sketch.Band(band) | 1UL << 63)));
        }

        return [.. keys.Order()];
    }

    // Equal weights are ordered by a hash, so that two articles choose the same of many unknown words.
    private static IEnumerable<(long Key, float Weight)> Pairs(IEnumerable<(uint Id, float Weight)> words, int most)
    {
        var chosen = words
            .OrderByDescending(word => word.Weight)
            .ThenBy(word => StableHash.Mix(word.Id, 0))
            .Take(most)
            .ToArray();
        for (var left = 0; left < chosen.Length; left++)
        {
            for (var right = left + 1; right < chosen.Length; right++)
            {
                var (one, other) = (chosen[left], chosen[right]);
                var pair = StableHash.Mix(Math.Min(one.Id, other.Id), Math.Max(one.Id, other.Id));
                yield return ((long)(pair & long.MaxValue), one.Weight + other.Weight);
            }
        }
    }
}
