using System.Collections.Immutable;

namespace Briefing.Analysis.Comparison;

/// <summary>What links one article to others.</summary>
/// <param name="Pairs">The links, by the other article's key.</param>
public sealed record ArticleLinks(ImmutableArray<ArticlePair> Pairs)
{
    /// <summary>The linked claims.</summary>
    public IEnumerable<ClaimLink> Claims => Pairs.SelectMany(pair => pair.Claims);

    /// <summary>The articles that share its wording.</summary>
    public IEnumerable<TextReuse> Reuses => Pairs.Select(pair => pair.Reuse).OfType<TextReuse>();

    /// <summary>Where a relay differs from what it relays.</summary>
    public IEnumerable<ChainDrift> Drifts => Pairs.SelectMany(pair => pair.Drifts);
}
