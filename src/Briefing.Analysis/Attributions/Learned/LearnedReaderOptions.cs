namespace Briefing.Analysis.Attributions.Learned;

/// <summary>How bold a <see cref="LearnedAttributionReader"/> is.</summary>
public sealed record LearnedReaderOptions
{
    /// <summary>The usual settings: the best F1.</summary>
    public static LearnedReaderOptions Usual { get; } = new();

    /// <summary>
    /// The probability, above 0 and up to 1, from which a word is read as a cue where the likeliest reading of the
    /// paragraph has none: a lower one buys recall with precision, 1 leaves the likeliest reading as it is.
    /// </summary>
    public double MinimumCue { get; init; } = 0.25;
}
