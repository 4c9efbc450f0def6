using System.Collections.Immutable;

namespace Briefing.Web.Rendering;

/// <summary>How a claim stands to others.</summary>
/// <param name="Words">The relation: "disputes".</param>
/// <param name="ClaimIds">The other claims.</param>
/// <param name="Why">The reasons.</param>
/// <param name="IsConflict">Whether the two pull apart.</param>
public sealed record RelationView(string Words, ImmutableArray<int> ClaimIds, string Why, bool IsConflict);
