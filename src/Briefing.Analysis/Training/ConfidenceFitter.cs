using Briefing.Analysis.Attributions.Learned;

namespace Briefing.Analysis.Training;

/// <summary>
/// Fits a <see cref="ConfidenceScale"/> to readings that are known to be right or wrong: logistic regression by
/// gradient descent with momentum and a slight pull to zero.
/// </summary>
internal sealed class ConfidenceFitter
{
    private const int Rounds = 3000;
    private const double Rate = 0.05;
    private const double Momentum = 0.9;
    private const double Pull = 1e-4;
    private readonly List<double> _numbers = [];
    private readonly List<bool> _isRight = [];

    /// <summary>Takes in one reading.</summary>
    public void Add(ConfidenceEvidence evidence, bool isRight)
    {
        Span<double> numbers = stackalloc double[ConfidenceEvidence.Count];
        evidence.Write(numbers);
        _numbers.AddRange(numbers);
        _isRight.Add(isRight);
    }

    /// <summary>Fits the scale; without readings, the one that is not fitted.</summary>
    public ConfidenceScale Fit()
    {
        if (_isRight.Count == 0)
        {
            return ConfidenceScale.Unfitted;
        }

        var weights = ConfidenceScale.Unfitted.Weights.Select(weight => (double)weight).ToArray();
        var gradient = new double[weights.Length];
        var speed = new double[weights.Length];
        for (var round = 0; round < Rounds; round++)
        {
            Gradient(weights, gradient);
            for (var i = 0; i < weights.Length; i++)
            {
                speed[i] = (Momentum * speed[i]) + (Rate * (gradient[i] - (Pull * weights[i])));
                weights[i] += speed[i];
            }
        }

        return new ConfidenceScale([.. weights.Select(weight => (float)weight)]);
    }

    private void Gradient(double[] weights, double[] gradient)
    {
        Array.Clear(gradient);
        for (var reading = 0; reading < _isRight.Count; reading++)
        {
            var offset = reading * weights.Length;
            double score = 0;
            for (var i = 0; i < weights.Length; i++)
            {
                score += weights[i] * _numbers[offset + i];
            }

            var error = (_isRight[reading] ? 1 : 0) - (1 / (1 + Math.Exp(-score)));
            for (var i = 0; i < weights.Length; i++)
            {
                gradient[i] += error * _numbers[offset + i] / _isRight.Count;
            }
        }
    }
}
