namespace Briefing.Store.Linking;

/// <summary>A claim of a stored reading.</summary>
/// <param name="RevisionId">The reading.</param>
/// <param name="ClaimId">The claim in it.</param>
internal sealed record FlaggedClaim(long RevisionId, int ClaimId);
