namespace Briefing.Analysis.Training;

/// <summary>The sizes and the course of a training. The defaults are those of the shipped model.</summary>
public sealed record AttributionTrainingOptions
{
    /// <summary>How many networks teach the one that is kept; 0 trains that one on the annotated texts alone.</summary>
    public int Teachers { get; init; } = 3;

    /// <summary>The epochs of each teacher, at least 1.</summary>
    public int TeacherEpochs { get; init; } = 9;

    /// <summary>The epochs of the network that is kept, at least 1.</summary>
    public int Epochs { get; init; } = 10;

    /// <summary>The cells of one direction of a layer: a multiple of 16.</summary>
    public int Hidden { get; init; } = 128;

    /// <summary>How many layers there are, at least 1.</summary>
    public int Layers { get; init; } = 3;

    /// <summary>How many tokens the first layer sees at once: odd.</summary>
    public int Window { get; init; } = 3;

    /// <summary>How often a word must occur to have a row of its own.</summary>
    public int MinimumFrequency { get; init; } = 3;

    /// <summary>How many of the given vectors are kept, from the first on; at most 65,000.</summary>
    public int Vectors { get; init; } = 24_000;

    /// <summary>How many tokens, at least, a step of the training looks at.</summary>
    public int BatchTokens { get; init; } = 1000;

    /// <summary>Decides the first weights, the order of the texts and what drops out.</summary>
    public ulong Seed { get; init; } = 1;
}
