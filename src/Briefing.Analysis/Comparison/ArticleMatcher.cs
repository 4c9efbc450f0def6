using System.Collections.Immutable;

namespace Briefing.Analysis.Comparison;

/// <summary>Compares two articles.</summary>
public static class ArticleMatcher
{
    // Articles on one event have several claims in common, or a good part of what the shorter one has to say.
    private const int StoryClaims = 2;
    private const int StoryShare = 3;

    /// <summary>What links two articles, <see langword="null"/> where nothing does.</summary>
    /// <param name="one">An article.</param>
    /// <param name="other">Another, with another key; the order of the two does not matter.</param>
    public static ArticlePair? Match(ArticleDigest one, ArticleDigest other)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        var (first, second) = string.CompareOrdinal(one.Key, other.Key) < 0 ? (one, other) : (other, one);
        var containment = first.Sketch.Containment(second.Sketch);
        var isCopy = containment >= TextReuse.Copied;
        var relay =
            DriftDetector.Relays(second, first, isCopy) ? second
            : DriftDetector.Relays(first, second, isCopy) ? first
            : null;
        var matches = ClaimMatcher.Match(first, second, isCopy || relay is not null);
        if (matches.Count == 0 && !isCopy)
        {
            return null;
        }

        var claims = matches
            .Select(match => ClaimLinkWriter.Write(first, second, match))
            .OrderBy(link => link.First.ClaimId)
            .ThenBy(link => link.Second.ClaimId)
            .ToImmutableArray();
        var reuse = isCopy
            ? new TextReuse(first.Key, second.Key, first.Sketch.Similarity(second.Sketch), containment)
            : null;
        return new ArticlePair(
            first.Key,
            second.Key,
            claims,
            reuse,
            relay?.Key,
            Drifts(first, second, relay, matches),
            OriginMatcher.Of(first, second, isCopy, relay, claims),
            isCopy
                || (relay is not null && matches.Count > 0)
                || (
                    PublicationDay.AreNear(first.Day, second.Day)
                    && (
                        matches.Count >= StoryClaims
                        || matches.Count * StoryShare >= Math.Min(first.Claims.Length, second.Claims.Length)
                    )
                )
        );
    }

    private static ImmutableArray<ChainDrift> Drifts(
        ArticleDigest first,
        ArticleDigest second,
        ArticleDigest? relay,
        List<ClaimMatch> matches
    ) =>
        relay is null ? []
        : relay == second
            ?
            [
                .. DriftDetector.Detect(
                    first,
                    second,
                    matches.Select(match => (match.First, match.Second, match.Conflict))
                ),
            ]
        :
        [
            .. DriftDetector.Detect(
                second,
                first,
                matches.Select(match => (match.Second, match.First, match.Conflict))
            ),
        ];
}
