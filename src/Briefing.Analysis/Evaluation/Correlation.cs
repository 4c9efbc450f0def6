namespace Briefing.Analysis.Evaluation;

/// <summary>Measures how two series of numbers go together.</summary>
public static class Correlation
{
    /// <summary>Pearson's r, from -1 to 1; 0 where one of the series does not vary.</summary>
    /// <exception cref="ArgumentException">The series are not equally long.</exception>
    public static double Pearson(IReadOnlyList<double> first, IReadOnlyList<double> second)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        if (first.Count != second.Count)
        {
            throw new ArgumentException("The series are not equally long.", nameof(second));
        }

        if (first.Count == 0)
        {
            return 0;
        }

        var (firstMean, secondMean) = (first.Average(), second.Average());
        var (products, firstSquares, secondSquares) = (0d, 0d, 0d);
        for (var index = 0; index < first.Count; index++)
        {
            var (left, right) = (first[index] - firstMean, second[index] - secondMean);
            products += left * right;
            firstSquares += left * left;
            secondSquares += right * right;
        }

        var spread = Math.Sqrt(firstSquares * secondSquares);
        return spread > 0 ? products / spread : 0;
    }

    /// <summary>Spearman's rho: Pearson's r of the ranks, equal numbers sharing their mean rank.</summary>
    /// <exception cref="ArgumentException">The series are not equally long.</exception>
    public static double Spearman(IReadOnlyList<double> first, IReadOnlyList<double> second) =>
        Pearson(Ranks(first), Ranks(second));

    private static double[] Ranks(IReadOnlyList<double> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        var order = Enumerable.Range(0, values.Count).OrderBy(index => values[index]).ToArray();
        var ranks = new double[values.Count];
        for (var start = 0; start < order.Length; )
        {
            var end = start + 1;
            while (end < order.Length && values[order[end]].Equals(values[order[start]]))
            {
                end++;
            }

            for (var at = start; at < end; at++)
            {
                ranks[order[at]] = (start + end - 1) / 2d;
            }

            start = end;
        }

        return ranks;
    }
}
