using System.Collections.Immutable;

namespace Briefing.Analysis.Attributions.Learned;

/// <summary>
/// Turns the evidence for an attribution into the share of such attributions that are right (logistic regression, of
/// which Platt scaling is the simplest case). Fitted on texts that the network was not trained on.
/// </summary>
/// <param name="weights">A weight for each number of <see cref="ConfidenceEvidence"/>.</param>
internal sealed class ConfidenceScale(ImmutableArray<float> weights)
{
    /// <summary>The scale before anything was fitted: the product of the parts' odds.</summary>
    public static ConfidenceScale Unfitted { get; } = new([0, 1, 0.5f, 0.5f, 0, 0, 0, 0, 0, 0]);

    /// <summary>The weights.</summary>
    public ImmutableArray<float> Weights { get; } = weights;

    /// <summary>The confidence, above 0 and below 1.</summary>
    public double Of(ConfidenceEvidence evidence)
    {
        Span<double> numbers = stackalloc double[ConfidenceEvidence.Count];
        evidence.Write(numbers);
        double score = 0;
        for (var i = 0; i < numbers.Length; i++)
        {
            score += numbers[i] * Weights[i];
        }

        return Math.Clamp(1 / (1 + Math.Exp(-score)), 0.001, 0.999);
    }
}
