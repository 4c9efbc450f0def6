namespace Briefing.Analysis.Comparison;

/// <summary>Two claims that tell of the same.</summary>
/// <param name="First">The claim of the one article.</param>
/// <param name="Second">The claim of the other.</param>
/// <param name="Score">The weight of what they share over the weight of what either tells, 0 to 1.</param>
/// <param name="Shared">How many telling words they share.</param>
/// <param name="Conflict">In what they conflict.</param>
internal sealed record ClaimMatch(
    ClaimDigest First,
    ClaimDigest Second,
    double Score,
    int Shared,
    ConflictKind Conflict
);
