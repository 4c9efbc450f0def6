using System.Collections.Immutable;

namespace Briefing.Analysis.Comparison;

/// <summary>
/// The keys under which articles find each other: pairs of their most telling words. A pair is rare where each of its words
/// may be common, so the lists stay short however many articles there are.
/// </summary>
internal static class BlockingKeys
{
    private const int ArticleWords = 9;
    private const int ClaimWords = 4;
    private const int MostCounted = 4;

    /// <summary>The keys of an article: pairs of the words that its claims speak of most, and pairs of each claim's rarest words.</summary>
    public static ImmutableArray<ulong> OfArticle(ImmutableArray<ClaimDigest> claims)
    {
        var keys = new HashSet<ulong>();
        var spoken = claims
            .SelectMany(claim => claim.Words)
            .GroupBy(word => word.Id)
            .Select(group => (Id: group.Key, Weight: group.First().Weight * Math.Min(MostCounted, group.Count())));
        AddPairs(keys, spoken, ArticleWords);
        foreach (var claim in claims)
        {
            AddPairs(keys, claim.Words.Select(word => (word.Id, word.Weight)), ClaimWords);
        }

        return [.. keys.Order()];
    }

    // Equal weights are ordered by a hash, so that two articles choose the same of many unknown words.
    private static void AddPairs(HashSet<ulong> keys, IEnumerable<(uint Id, float Weight)> words, int most)
    {
        var chosen = words
            .OrderByDescending(word => word.Weight)
            .ThenBy(word => StableHash.Mix(word.Id, 0))
            .Take(most)
            .Select(word => word.Id)
            .ToArray();
        for (var left = 0; left < chosen.Length; left++)
        {
            for (var right = left + 1; right < chosen.Length; right++)
            {
                var (low, high) = (Math.Min(chosen[left], chosen[right]), Math.Max(chosen[left], chosen[right]));
                _ = keys.Add(StableHash.Mix(low, high));
            }
        }
    }
}
