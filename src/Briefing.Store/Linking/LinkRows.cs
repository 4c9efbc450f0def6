using Briefing.Analysis.Comparison;
using Briefing.Store.Entities;

namespace Briefing.Store.Linking;

/// <summary>The rows of what links one article to others, ready to be inserted.</summary>
internal sealed class LinkRows
{
    /// <summary>The links between articles.</summary>
    public List<ArticleLinkEntity> Articles { get; } = [];

    /// <summary>The links between their claims.</summary>
    public List<ClaimLinkEntity> Claims { get; } = [];

    /// <summary>Where relays differ.</summary>
    public List<ClaimDriftEntity> Drifts { get; } = [];

    /// <summary>Adds a pair.</summary>
    /// <param name="pair">What links two articles.</param>
    /// <param name="firstId">The one whose key comes first.</param>
    /// <param name="secondId">The other.</param>
    public void Add(ArticlePair pair, long firstId, long secondId)
    {
        Articles.Add(
            new ArticleLinkEntity
            {
                FirstId = firstId,
                SecondId = secondId,
                IsOneStory = pair.IsOneStory,
                RelayId =
                    pair.Relay is null ? null
                    : pair.Relay == pair.First ? firstId
                    : secondId,
                Containment = pair.Reuse?.Containment,
                Restated = pair.Claims.Count(link => link.Type == ClaimLinkType.Restates),
                Conflicts = pair.Claims.Count(link => link.Type == ClaimLinkType.Contradicts),
                Drifts = pair.Drifts.Length,
                OriginKind = pair.Origin?.Kind,
                OriginName = pair.Origin?.Name,
                FirstOriginSpans = pair.Origin?.First ?? [],
                SecondOriginSpans = pair.Origin?.Second ?? [],
            }
        );
        Claims.AddRange(
            pair.Claims.Select(link => new ClaimLinkEntity
            {
                FirstId = firstId,
                SecondId = secondId,
                FirstClaimId = link.First.ClaimId,
                SecondClaimId = link.Second.ClaimId,
                Type = link.Type,
                Conflict = link.Conflict,
                Score = link.Score,
                FirstSpans = link.FirstShared,
                SecondSpans = link.SecondShared,
                OriginKind = link.Origin?.Kind,
                OriginName = link.Origin?.Name,
                Why = link.Why,
            })
        );
        Drifts.AddRange(
            pair.Drifts.Select(
                (drift, position) =>
                    new ClaimDriftEntity
                    {
                        FirstId = firstId,
                        SecondId = secondId,
                        Position = position,
                        Kind = drift.Kind,
                        FirstIsRelay = drift.Relay.Article == pair.First,
                        UpstreamClaimId = drift.Upstream.ClaimId,
                        RelayClaimId = drift.Relay.ClaimId,
                        UpstreamSpans = drift.Upstream.Spans,
                        RelaySpans = drift.Relay.Spans,
                        Why = drift.Why,
                    }
            )
        );
    }
}
