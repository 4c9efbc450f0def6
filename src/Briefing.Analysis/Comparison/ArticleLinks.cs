using System.Collections.Immutable;

namespace Briefing.Analysis.Comparison;

/// <summary>What links one article to others.</summary>
/// <param name="Claims">The linked claims.</param>
/// <param name="Reuses">The articles that share its wording.</param>
/// <param name="Drifts">Where a relay differs from what it relays.</param>
public sealed record ArticleLinks(
    ImmutableArray<ClaimLink> Claims,
    ImmutableArray<TextReuse> Reuses,
    ImmutableArray<ChainDrift> Drifts
);
