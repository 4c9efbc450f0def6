namespace Briefing.Ingestion.Anchoring;

/// <summary>Tells runs that kept their order from runs that were moved.</summary>
internal static class RunChain
{
    /// <summary>The heaviest runs that come in the same order in both texts.</summary>
    /// <param name="runs">Runs in the order of the old text that share no token.</param>
    /// <param name="tokens">The old text.</param>
    public static HashSet<AnchorRun> Find(List<AnchorRun> runs, AnchorToken[] tokens)
    {
        if (runs.Count == 0)
        {
            return [];
        }

        // The best chain that ends at each run, looked up by the run's rank in the new text.
        var ranks = runs.Select((run, index) => (run.New, index)).Order().Select(pair => pair.index).ToArray();
        var rankOf = new int[runs.Count];
        for (var rank = 0; rank < ranks.Length; rank++)
        {
            rankOf[ranks[rank]] = rank;
        }

        var best = new (long Weight, int Run)[runs.Count + 1];
        Array.Fill(best, (0L, -1));
        var weights = new long[runs.Count];
        var before = new int[runs.Count];
        var end = 0;
        for (var index = 0; index < runs.Count; index++)
        {
            var found = (Weight: 0L, Run: -1);
            for (var node = rankOf[index]; node > 0; node -= node & -node)
            {
                found = best[node].Weight > found.Weight ? best[node] : found;
            }

            before[index] = found.Run;
            weights[index] = found.Weight + WeightOf(runs[index], tokens);
            for (var node = rankOf[index] + 1; node < best.Length; node += node & -node)
            {
                best[node] = weights[index] > best[node].Weight ? (weights[index], index) : best[node];
            }

            end = weights[index] > weights[end] ? index : end;
        }

        var chain = new HashSet<AnchorRun>();
        for (var index = end; index >= 0; index = before[index])
        {
            _ = chain.Add(runs[index]);
        }

        return chain;
    }

    private static long WeightOf(AnchorRun run, AnchorToken[] tokens)
    {
        var weight = 0L;
        for (var index = run.Old; index < run.OldEnd; index++)
        {
            weight += tokens[index].Weight;
        }

        return weight;
    }
}
