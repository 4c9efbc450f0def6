namespace Briefing.Analysis.Attributions.Learned;

/// <summary>
/// Turns the network's own probabilities of an attribution's parts into the share of such attributions that are right
/// (Platt scaling). Its numbers are fitted on texts that the network was not trained on.
/// </summary>
/// <param name="Bias">The constant.</param>
/// <param name="Cue">The weight of the cue's probability.</param>
/// <param name="Content">The weight of the content's.</param>
/// <param name="Source">The weight of the source's.</param>
internal readonly record struct ConfidenceScale(float Bias, float Cue, float Content, float Source)
{
    /// <summary>The confidence, above 0 and below 1.</summary>
    public double Of(PartProbabilities parts)
    {
        var logit = Bias + (Cue * Logit(parts.Cue)) + (Content * Logit(parts.Content)) + (Source * Logit(parts.Source));
        return Math.Clamp(1 / (1 + Math.Exp(-logit)), 0.001, 0.999);
    }

    /// <summary>The logarithm of a probability's odds, within reason.</summary>
    public static double Logit(double probability)
    {
        var p = Math.Clamp(probability, 0.002, 0.998);
        return Math.Log(p / (1 - p));
    }
}
