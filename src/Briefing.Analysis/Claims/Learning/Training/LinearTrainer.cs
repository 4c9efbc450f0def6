using Briefing.Analysis.Tagging.Training;

namespace Briefing.Analysis.Claims.Learning.Training;

/// <summary>
/// Learns the weights of a linear model by stochastic gradient descent with a step of its own for each weight (AdaGrad),
/// in a fixed order: the same examples and options give the same weights.
/// </summary>
internal static class LinearTrainer
{
    private const ulong Seed = 1;
    private const double LargestError = 2;
    private const double LargestSum = 30;

    /// <summary>Learns weights.</summary>
    /// <param name="examples">What to learn from.</param>
    /// <param name="options">How.</param>
    /// <param name="cancellationToken">Stops the training.</param>
    /// <returns>The weights in thousandths, the zeros left out, by name.</returns>
    /// <exception cref="OperationCanceledException">The training was stopped.</exception>
    public static IReadOnlyList<KeyValuePair<string, int>> Train(
        IReadOnlyList<LinearExample> examples,
        LinearTrainingOptions options,
        CancellationToken cancellationToken
    )
    {
        var (names, coded) = Code(examples, options.FewestExamples);
        var weights = new double[names.Count];
        var squares = new double[names.Count];
        var order = Enumerable.Range(0, examples.Count).ToArray();
        var random = new SplitMix(Seed);
        for (var epoch = 0; epoch < options.Epochs; epoch++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            random.Shuffle<int>(order);
            foreach (var index in order)
            {
                var features = coded[index];
                var sum = 0d;
                foreach (var feature in features)
                {
                    sum += weights[feature];
                }

                var error = Error(sum, examples[index].Target, options.IsLogistic);
                foreach (var feature in features)
                {
                    var slope = error + (options.Decay * weights[feature]);
                    squares[feature] += slope * slope;
                    weights[feature] -= options.Step * slope / Math.Sqrt(squares[feature] + options.Damping);
                }
            }
        }

        return
        [
            .. names
                .Select((name, index) => KeyValuePair.Create(name, (int)Math.Round(weights[index] * LinearModel.Unit)))
                .Where(pair => Math.Abs(pair.Value) >= options.SmallestWeight)
                .OrderBy(pair => pair.Key, StringComparer.Ordinal),
        ];
    }

    private static double Error(double sum, double target, bool isLogistic) =>
        isLogistic
            ? (1 / (1 + Math.Exp(-Math.Clamp(sum, -LargestSum, LargestSum)))) - target
            : Math.Clamp(sum - target, -LargestError, LargestError);

    // Features that few examples have are noise.
    private static (List<string> Names, int[][] Coded) Code(IReadOnlyList<LinearExample> examples, int fewest)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var name in examples.SelectMany(example => example.Features))
        {
            counts[name] = counts.GetValueOrDefault(name) + 1;
        }

        var names = counts
            .Where(pair => pair.Value >= fewest)
            .Select(pair => pair.Key)
            .Order(StringComparer.Ordinal)
            .ToList();
        var codes = names
            .Select((name, index) => (name, index))
            .ToDictionary(pair => pair.name, pair => pair.index, StringComparer.Ordinal);
        return (
            names,
            [
                .. examples.Select(example =>
                    example.Features.Where(codes.ContainsKey).Select(name => codes[name]).ToArray()
                ),
            ]
        );
    }
}
