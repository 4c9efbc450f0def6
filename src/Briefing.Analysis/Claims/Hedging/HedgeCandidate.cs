namespace Briefing.Analysis.Claims.Hedging;

/// <summary>Words that may hedge.</summary>
/// <param name="First">The first token.</param>
/// <param name="End">One past the last token.</param>
/// <param name="Key">The lemma, or the words of a phrase.</param>
/// <param name="Type">What they leave open where they hedge.</param>
internal readonly record struct HedgeCandidate(int First, int End, string Key, HedgeType Type);
