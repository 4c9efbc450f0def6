using System.Collections.Immutable;
using Briefing.Analysis.Text;

namespace Briefing.Analysis.Comparison;

/// <summary>Tells whether two articles have what they share from one place, which may be fewer places than there are outlets.</summary>
internal static class OriginMatcher
{
    /// <summary>What shows that two claims come from one place, <see langword="null"/> where nothing does.</summary>
    public static SharedOrigin? Of(ArticleDigest first, ClaimDigest left, ArticleDigest second, ClaimDigest right)
    {
        var (own, other) = (left.Origin, right.Origin);
        if (own.Name is not null && other.Name is not null && NameMatcher.AreSame(own.Name, other.Name))
        {
            return new SharedOrigin(
                SharedOriginKind.NamedSource,
                Longer(own.Name, other.Name),
                Words(left),
                Words(right)
            );
        }

        if (Passes(other, first.Outlet))
        {
            return new SharedOrigin(SharedOriginKind.Relay, first.Outlet!, Words(left), Relay(right));
        }

        if (Passes(own, second.Outlet))
        {
            return new SharedOrigin(SharedOriginKind.Relay, second.Outlet!, Relay(left), Words(right));
        }

        return
            own.Name is null
            && other.Name is null
            && own.Outlet is not null
            && other.Outlet is not null
            && NameMatcher.AreSame(own.Outlet, other.Outlet)
            ? new SharedOrigin(SharedOriginKind.Outlet, Longer(own.Outlet, other.Outlet), Relay(left), Relay(right))
            : null;
    }

    /// <summary>What shows that all two articles share comes from one place.</summary>
    public static SharedOrigin? Of(
        ArticleDigest first,
        ArticleDigest second,
        bool isCopy,
        ArticleDigest? relay,
        ImmutableArray<ClaimLink> claims
    )
    {
        var shared = claims.Where(link => link.Type == ClaimLinkType.Restates).ToList();
        if (isCopy)
        {
            var best = shared.MaxBy(link => link.Score);
            return new SharedOrigin(
                SharedOriginKind.Copy,
                (relay == first ? second : first).Outlet ?? "the same text",
                best?.First.Spans ?? [],
                best?.Second.Spans ?? []
            );
        }

        var relayed = shared.Find(link => link.Origin?.Kind == SharedOriginKind.Relay)?.Origin;
        if (relay is not null && relayed is not null)
        {
            return relayed;
        }

        return shared.Count > 0 && shared.TrueForAll(link => link.Origin is not null) ? shared[0].Origin : null;
    }

    private static bool Passes(ClaimOrigin origin, string? outlet) =>
        outlet is not null && origin.Relays.Any(relay => NameMatcher.AreSame(relay, outlet));

    private static string Longer(string one, string other) => other.Length > one.Length ? other : one;

    private static ImmutableArray<TextSpan> Words(ClaimDigest claim) =>
        claim.Origin.Spans.IsEmpty ? claim.Content : claim.Origin.Spans;

    private static ImmutableArray<TextSpan> Relay(ClaimDigest claim) =>
        claim.Origin.RelaySpans.IsEmpty ? Words(claim) : claim.Origin.RelaySpans;
}
