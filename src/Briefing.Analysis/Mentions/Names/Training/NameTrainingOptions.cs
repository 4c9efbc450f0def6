namespace Briefing.Analysis.Mentions.Names.Training;

/// <summary>How the tagger of names is trained.</summary>
public sealed record NameTrainingOptions
{
    /// <summary>How often the corpora are gone through.</summary>
    public int Epochs { get; init; } = 8;

    /// <summary>The seed of the order, the dropping and the rewriting.</summary>
    public ulong Seed { get; init; } = 20;

    /// <summary>The step size.</summary>
    public float Rate { get; init; } = 0.08f;

    /// <summary>The share of features that a token loses at random in each pass, so that no single one is relied on.</summary>
    public double Dropout { get; init; } = 0.4;

    /// <summary>The share of documents that are added once more in capitals, in small letters, or as headlines.</summary>
    public double Rewritten { get; init; } = 0.3;

    /// <summary>A feature that is seen less often is left out.</summary>
    public int FewestSeen { get; init; } = 2;

    /// <summary>How many features the model keeps: those with the largest weights.</summary>
    public int MostFeatures { get; init; } = 70_000;
}
