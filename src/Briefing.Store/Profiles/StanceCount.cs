using Briefing.Analysis.Claims;

namespace Briefing.Store.Profiles;

/// <summary>How often a grade of commitment occurs.</summary>
/// <param name="Value">The grade.</param>
/// <param name="Count">How often.</param>
public sealed record StanceCount(Factuality Value, int Count);
