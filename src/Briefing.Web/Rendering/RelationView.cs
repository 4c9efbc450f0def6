namespace Briefing.Web.Rendering;

/// <summary>How a claim stands to another.</summary>
/// <param name="Words">The relation: "disputes".</param>
/// <param name="ClaimId">The other claim.</param>
/// <param name="Why">One sentence of reason.</param>
/// <param name="IsConflict">Whether the two pull apart.</param>
public sealed record RelationView(string Words, int ClaimId, string Why, bool IsConflict);
