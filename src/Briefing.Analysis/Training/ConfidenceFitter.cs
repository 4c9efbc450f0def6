using Briefing.Analysis.Attributions.Learned;

namespace Briefing.Analysis.Training;

/// <summary>Fits a <see cref="ConfidenceScale"/> to readings that are known to be right or wrong: logistic regression.</summary>
internal sealed class ConfidenceFitter
{
    private const int Rounds = 2000;
    private const double Rate = 0.5;
    private readonly List<(PartProbabilities Parts, bool IsRight)> _readings = [];

    /// <summary>Takes in one reading.</summary>
    public void Add(PartProbabilities parts, bool isRight) => _readings.Add((parts, isRight));

    /// <summary>Fits the scale; without readings, the product of the odds as they are.</summary>
    public ConfidenceScale Fit()
    {
        Span<double> weights = [0, 1, 0.5, 0.5];
        Span<double> gradient = stackalloc double[4];
        Span<double> inputs = stackalloc double[4];
        for (var round = 0; round < Rounds && _readings.Count > 0; round++)
        {
            gradient.Clear();
            foreach (var (parts, isRight) in _readings)
            {
                inputs[0] = 1;
                inputs[1] = ConfidenceScale.Logit(parts.Cue);
                inputs[2] = ConfidenceScale.Logit(parts.Content);
                inputs[3] = ConfidenceScale.Logit(parts.Source);
                double score = 0;
                for (var i = 0; i < inputs.Length; i++)
                {
                    score += weights[i] * inputs[i];
                }

                var error = (isRight ? 1 : 0) - (1 / (1 + Math.Exp(-score)));
                for (var i = 0; i < inputs.Length; i++)
                {
                    gradient[i] += error * inputs[i];
                }
            }

            for (var i = 0; i < weights.Length; i++)
            {
                weights[i] += Rate / 4 * gradient[i] / _readings.Count;
            }
        }

        return new ConfidenceScale((float)weights[0], (float)weights[1], (float)weights[2], (float)weights[3]);
    }
}
