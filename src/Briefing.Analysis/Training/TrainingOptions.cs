namespace Briefing.Analysis.Training;

/// <summary>How a network is trained.</summary>
internal sealed record TrainingOptions
{
    public int Epochs { get; init; } = 12;

    public int BatchTokens { get; init; } = 1000;

    public float LearningRate { get; init; } = 2e-3f;

    public float WeightDecay { get; init; } = 1e-2f;

    public float Dropout { get; init; } = 0.3f;

    public float InputDropout { get; init; } = 0.2f;

    public float VectorDropout { get; init; } = 0.05f;

    public float[] TableDropout { get; init; } = [0.2f, 0.05f, 0.05f, 0.02f, 0.02f, 0, 0];

    public float Average { get; init; } = 0.999f;

    public float MaximumNorm { get; init; } = 5;

    public ulong Seed { get; init; } = 1;
}
