namespace Briefing.Analysis.Tagging.Training;

/// <summary>How the tagger is trained. The same options and sentences give the same model, byte for byte.</summary>
public sealed record TaggerTrainingOptions
{
    /// <summary>How often all sentences are read.</summary>
    public int Epochs { get; init; } = 5;

    /// <summary>Where the order of the sentences and the changes to them start from.</summary>
    public ulong Seed { get; init; } = 7;

    /// <summary>How often a pair of tags must occur to be learned.</summary>
    public int FewestTags { get; init; } = 20;

    /// <summary>The share of times that a rare word is read as if it had never been seen.</summary>
    public double RareWordDropout { get; init; } = 0.3;

    /// <summary>The share of sentences read in capitals, without capitals, like a headline, or without their last stop.</summary>
    public double ChangedSentences { get; init; } = 0.12;

    /// <summary>By how much the right tag must lead the others; below it the weights change even where it leads.</summary>
    public float Margin { get; init; } = 60;

    /// <summary>Weights that changed less often are left out.</summary>
    public int FewestUpdates { get; init; } = 3;

    /// <summary>Weights below this share of the largest one are left out.</summary>
    public double SmallestWeight { get; init; } = 0.075;
}
