namespace Briefing.Analysis.Mentions.Names.Training;

/// <summary>Turns trained weights into a small model: the features that matter most, a signed byte a weight.</summary>
internal static class NameQuantizer
{
    private const float UnitsAPoint = 32;
    private const float Least = 2.5f / UnitsAPoint;

    /// <summary>Makes the model.</summary>
    public static NameModel ToModel(uint[] keys, ChainWeights weights, float[] transitions, int mostFeatures)
    {
        var size = new float[keys.Length];
        for (var row = 0; row < keys.Length; row++)
        {
            for (var label = 0; label < NameLabels.Count; label++)
            {
                var weight = Math.Abs(weights.Mean(row, label));
                size[row] += weight * weight;
            }
        }

        int[] kept =
        [
            .. Enumerable
                .Range(0, keys.Length)
                .OrderByDescending(row => size[row])
                .ThenBy(row => keys[row])
                .Take(mostFeatures)
                .Order(),
        ];
        var quantized = new sbyte[kept.Length * NameLabels.RowLength];
        for (var index = 0; index < kept.Length; index++)
        {
            for (var label = 0; label < NameLabels.Count; label++)
            {
                var weight = weights.Mean(kept[index], label);
                quantized[(index * NameLabels.RowLength) + label] =
                    Math.Abs(weight) < Least
                        ? (sbyte)0
                        : (sbyte)Math.Clamp(MathF.Round(weight * UnitsAPoint), -127, 127);
            }
        }

        var steps = new int[transitions.Length];
        for (var index = 0; index < steps.Length; index++)
        {
            var mayFollow = NameLabels.MayFollow(index / NameLabels.Count, index % NameLabels.Count);
            steps[index] = mayFollow ? (int)MathF.Round(transitions[index] * UnitsAPoint) : NameDecoder.Never;
        }

        return NameModel.Create(Array.ConvertAll(kept, row => keys[row]), quantized, steps);
    }
}
