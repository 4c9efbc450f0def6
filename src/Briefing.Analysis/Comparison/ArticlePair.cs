using System.Collections.Immutable;

namespace Briefing.Analysis.Comparison;

/// <summary>What links two articles. It depends on the two alone, not on what else is compared.</summary>
/// <param name="First">The key that comes first.</param>
/// <param name="Second">The key of the other.</param>
/// <param name="Claims">The linked claims, ordered by place.</param>
/// <param name="Reuse">Their shared wording, where it is much; else <see langword="null"/>.</param>
/// <param name="Relay">The key of the one that passes on what the other reports, or <see langword="null"/>.</param>
/// <param name="Drifts">Where the relay differs from the report.</param>
/// <param name="Origin">
/// What shows that all they have in common comes from one place; <see langword="null"/> where they bear each other out, or
/// have nothing in common but conflicts.
/// </param>
/// <param name="IsOneStory">Whether they tell of one event, and not merely of the same background.</param>
public sealed record ArticlePair(
    string First,
    string Second,
    ImmutableArray<ClaimLink> Claims,
    TextReuse? Reuse,
    string? Relay,
    ImmutableArray<ChainDrift> Drifts,
    SharedOrigin? Origin,
    bool IsOneStory
);
