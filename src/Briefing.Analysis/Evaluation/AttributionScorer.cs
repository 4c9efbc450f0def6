namespace Briefing.Analysis.Evaluation;

/// <summary>
/// Scores attributions as PolNeAR's literature does: token overlap by role, cue detection, strict and proportional
/// content (Pareti et al. 2013; Johansson and Moschitti), and whole attributions with their sources.
/// </summary>
public static class AttributionScorer
{
    /// <summary>The overlap (intersection over union of tokens) from which two spans count as the same.</summary>
    private const double Match = 0.5;

    /// <summary>Scores one document.</summary>
    /// <param name="text">Its text.</param>
    /// <param name="gold">The gold attributions, in UTF-16 units of the text.</param>
    /// <param name="predicted">The predicted attributions, likewise.</param>
    public static AttributionScores Score(
        string text,
        IReadOnlyCollection<AnnotatedAttribution> gold,
        IReadOnlyCollection<AnnotatedAttribution> predicted
    )
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(gold);
        ArgumentNullException.ThrowIfNull(predicted);
        var tokens = new ScoredTokens(text);
        var expected = gold.Select(attribution => new Roles(tokens, attribution)).ToList();
        var found = predicted.Select(attribution => new Roles(tokens, attribution)).ToList();
        var withContent = expected.Where(roles => roles.Content.Length > 0).ToList();
        var pairs = GreedyPairs(withContent, found, requireSource: false);
        var endToEnd = GreedyPairs(withContent, found, requireSource: true).Count;
        return new AttributionScores
        {
            Documents = 1,
            Gold = expected.Count,
            Predicted = found.Count,
            SourceTokens = TokenScore(expected, found, roles => roles.Source),
            CueTokens = TokenScore(expected, found, roles => roles.Cue),
            ContentTokens = TokenScore(expected, found, roles => roles.Content),
            Cue = CueScore(expected, found),
            ContentStrict = StrictScore(expected, found),
            ContentPartial = PartialScore(expected, found),
            EndToEnd = new Score(endToEnd, found.Count, endToEnd, withContent.Count),
            SourcePairs = pairs.Count,
            SourceRight = pairs.Count(pair => SourceIsRight(pair.Gold, pair.Predicted)),
        };
    }

    private static Score TokenScore(List<Roles> gold, List<Roles> predicted, Func<Roles, int[]> role)
    {
        var expected = gold.SelectMany(role).ToHashSet();
        var found = predicted.SelectMany(role).ToHashSet();
        var right = expected.Count(found.Contains);
        return new Score(right, found.Count, right, expected.Count);
    }

    private static Score CueScore(List<Roles> gold, List<Roles> predicted)
    {
        var expected = gold.Select(roles => roles.Cue).Where(cue => cue.Length > 0).ToList();
        var found = predicted.Select(roles => roles.Cue).Where(cue => cue.Length > 0).ToList();
        var owner = new Dictionary<int, int>();
        for (var i = 0; i < expected.Count; i++)
        {
            foreach (var token in expected[i])
            {
                owner.TryAdd(token, i);
            }
        }

        var partners = found
            .Select(cue =>
                cue.Where(owner.ContainsKey)
                    .Select(token => owner[token])
                    .Distinct()
                    .Where(i => Overlap(cue, expected[i]) > 0)
            )
            .Select(indices => indices.ToArray())
            .ToArray();
        var right = MaximumMatching(partners);
        return new Score(right, found.Count, right, expected.Count);
    }

    /// <summary>The size of a maximum bipartite matching (augmenting paths).</summary>
    private static int MaximumMatching(int[][] partners)
    {
        var partnerOf = new Dictionary<int, int>();
        bool Place(int i, HashSet<int> tried)
        {
            foreach (var j in partners[i])
            {
                if (tried.Add(j) && (!partnerOf.TryGetValue(j, out var other) || Place(other, tried)))
                {
                    partnerOf[j] = i;
                    return true;
                }
            }

            return false;
        }

        return Enumerable.Range(0, partners.Length).Count(i => Place(i, []));
    }

    private static Score StrictScore(List<Roles> gold, List<Roles> predicted)
    {
        var left = gold.Where(roles => roles.Content.Length > 0)
            .GroupBy(roles => string.Join(',', roles.Content), StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
        var expected = left.Values.Sum();
        var found = 0;
        var right = 0;
        foreach (var roles in predicted.Where(roles => roles.Content.Length > 0))
        {
            found++;
            var key = string.Join(',', roles.Content);
            if (left.TryGetValue(key, out var count) && count > 0)
            {
                left[key] = count - 1;
                right++;
            }
        }

        return new Score(right, found, right, expected);
    }

    private static Score PartialScore(List<Roles> gold, List<Roles> predicted)
    {
        var expected = gold.Select(roles => roles.Content).Where(content => content.Length > 0).ToList();
        var found = predicted.Select(roles => roles.Content).Where(content => content.Length > 0).ToList();
        var allExpected = expected.SelectMany(content => content).ToHashSet();
        var allFound = found.SelectMany(content => content).ToHashSet();
        return new Score(
            found.Sum(content => (double)content.Count(allExpected.Contains) / content.Length),
            found.Count,
            expected.Sum(content => (double)content.Count(allFound.Contains) / content.Length),
            expected.Count
        );
    }

    /// <summary>One-to-one pairs whose contents overlap enough, by falling overlap, then by order.</summary>
    private static List<(Roles Gold, Roles Predicted)> GreedyPairs(
        List<Roles> gold,
        List<Roles> predicted,
        bool requireSource
    )
    {
        var candidates = new List<(double Overlap, int Gold, int Predicted)>();
        for (var g = 0; g < gold.Count; g++)
        {
            for (var p = 0; p < predicted.Count; p++)
            {
                var overlap = Overlap(gold[g].Content, predicted[p].Content);
                if (overlap >= Match && (!requireSource || SourceIsRight(gold[g], predicted[p])))
                {
                    candidates.Add((overlap, g, p));
                }
            }
        }

        var usedGold = new HashSet<int>();
        var usedPredicted = new HashSet<int>();
        var pairs = new List<(Roles, Roles)>();
        foreach (
            var (_, g, p) in candidates.OrderByDescending(c => c.Overlap).ThenBy(c => c.Gold).ThenBy(c => c.Predicted)
        )
        {
            if (!usedGold.Contains(g) && !usedPredicted.Contains(p))
            {
                usedGold.Add(g);
                usedPredicted.Add(p);
                pairs.Add((gold[g], predicted[p]));
            }
        }

        return pairs;
    }

    private static bool SourceIsRight(Roles gold, Roles predicted) =>
        (gold.Source.Length == 0 && predicted.Source.Length == 0) || Overlap(gold.Source, predicted.Source) >= Match;

    /// <summary>Intersection over union of two ascending lists; 0 for two empty ones.</summary>
    private static double Overlap(int[] a, int[] b)
    {
        if (a.Length == 0 || b.Length == 0 || a[^1] < b[0] || b[^1] < a[0])
        {
            return 0;
        }

        var shared = 0;
        for (int i = 0, j = 0; i < a.Length && j < b.Length; )
        {
            var order = a[i].CompareTo(b[j]);
            shared += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }

        return (double)shared / (a.Length + b.Length - shared);
    }

    private sealed class Roles(ScoredTokens tokens, AnnotatedAttribution attribution)
    {
        public int[] Source { get; } = tokens.In(attribution.Source);

        public int[] Cue { get; } = tokens.In(attribution.Cue);

        public int[] Content { get; } = tokens.In(attribution.Content);
    }
}
