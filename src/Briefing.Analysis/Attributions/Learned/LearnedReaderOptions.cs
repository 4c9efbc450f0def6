namespace Briefing.Analysis.Attributions.Learned;

/// <summary>How bold a <see cref="LearnedAttributionReader"/> is.</summary>
public sealed record LearnedReaderOptions
{
    /// <summary>The usual settings: the best F1.</summary>
    public static LearnedReaderOptions Usual { get; } = new();

    /// <summary>
    /// The confidence, from 0 to 1, below which an attribution is left out: a higher one buys precision with recall.
    /// </summary>
    public double MinimumConfidence { get; init; }

    /// <summary>
    /// What is taken off the score of "outside", from -10 to 10: above 0 finds more attributions, below 0 fewer.
    /// </summary>
    public double Boldness { get; init; }
}
