namespace Briefing.Analysis.Claims.Learning.Training;

/// <summary>Something to learn from.</summary>
/// <param name="Features">The names of its features.</param>
/// <param name="Target">What the sum of their weights should tell.</param>
internal sealed record LinearExample(IReadOnlyList<string> Features, double Target);
