namespace Briefing.Analysis.Claims.Learning.Training;

/// <summary>How a linear model is learned.</summary>
internal sealed record LinearTrainingOptions
{
    /// <summary>Whether targets are 0 and 1 and the sum is a log-odds; else targets are values to come near to.</summary>
    public required bool IsLogistic { get; init; }

    /// <summary>How often every example is seen.</summary>
    public int Epochs { get; init; } = 8;

    /// <summary>The length of a first step.</summary>
    public double Step { get; init; } = 0.12;

    /// <summary>What is added to the squares that steps are divided by.</summary>
    public double Damping { get; init; } = 1;

    /// <summary>How strongly weights are drawn to zero.</summary>
    public double Decay { get; init; } = 0.003;

    /// <summary>In how many examples a feature has to be.</summary>
    public int FewestExamples { get; init; } = 4;

    /// <summary>The smallest weight that is kept, in thousandths.</summary>
    public int SmallestWeight { get; init; } = 10;
}
