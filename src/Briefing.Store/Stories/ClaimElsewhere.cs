using Briefing.Analysis.Comparison;

namespace Briefing.Store.Stories;

/// <summary>Where else a claim of an article is told, or told otherwise. It is proposed, not settled.</summary>
/// <param name="ClaimId">The claim of the article.</param>
/// <param name="Other">The claim as the other article has it.</param>
/// <param name="Type">How the two stand to each other.</param>
/// <param name="Origin">Why both count as one origin; <see langword="null"/> where they do not.</param>
/// <param name="OriginName">What to call that origin.</param>
/// <param name="Score">How much of what they tell they share, above 0 and up to 1.</param>
/// <param name="Why">One sentence of reason.</param>
public sealed record ClaimElsewhere(
    int ClaimId,
    Telling Other,
    ClaimLinkType Type,
    SharedOriginKind? Origin,
    string? OriginName,
    double Score,
    string Why
);
