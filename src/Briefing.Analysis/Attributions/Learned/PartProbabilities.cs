namespace Briefing.Analysis.Attributions.Learned;

/// <summary>The network's own probabilities of an attribution's parts, each from 0 to 1.</summary>
/// <param name="Cue">The mean probability of the cue's tokens to be a cue.</param>
/// <param name="Content">The mean probability of the content's tokens.</param>
/// <param name="Source">The mean probability of the source's tokens; where there is no source, that of the cue.</param>
internal readonly record struct PartProbabilities(double Cue, double Content, double Source);
