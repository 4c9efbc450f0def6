namespace Briefing.Analysis.Training;

/// <summary>A word with a vector that was learned elsewhere from very much text.</summary>
/// <param name="Word">The word.</param>
/// <param name="Values">Its vector; all of a training's vectors have the same length.</param>
public sealed record WordVector(string Word, float[] Values);
