namespace Briefing.Analysis.Claims;

/// <summary>How firmly one holder commits to a claim.</summary>
/// <param name="Holder">The index of the holder's hop in <see cref="Claim.Chain"/>.</param>
/// <param name="Value">The grade.</param>
public readonly record struct Commitment(int Holder, Factuality Value);
