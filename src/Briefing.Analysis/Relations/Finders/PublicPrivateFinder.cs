using Briefing.Analysis.Claims;

namespace Briefing.Analysis.Relations.Finders;

/// <summary>Sets what an actor holds in public against what it holds in private.</summary>
internal sealed class PublicPrivateFinder : RelationFinder
{
    private const int MostOpen = 4;

    /// <inheritdoc/>
    public override void Find(RelationContext context, RelationSink sink)
    {
        foreach (var pair in PublicPrivateMarkers.Pairs(context.Text, context.Mentions))
        {
            if (Hidden(context, pair) is not { } hidden)
            {
                continue;
            }

            var open = Open(context, pair).Where(claim => !Overlap(claim, hidden)).Take(MostOpen).ToList();
            if (pair.PublicSentence != pair.PrivateSentence && !open.Exists(claim => AreLinked(context, claim, hidden)))
            {
                continue;
            }

            foreach (var claim in open)
            {
                sink.Relate(
                    claim,
                    hidden,
                    RelationType.Contradicts,
                    RelationSubtypes.PublicPrivate,
                    $"One stance is marked '{context.Words(pair.Public)}', the other '{context.Words(pair.Private)}'.",
                    [pair.Public, pair.Private]
                );
            }
        }
    }

    // What the actor holds in the public sentence, and what the article says there that it does.
    private static IEnumerable<Claim> Open(RelationContext context, PublicPrivatePair pair)
    {
        var claims = context.ClaimsIn(pair.PublicSentence).Where(claim => !IsOfPrivateHalf(pair, claim)).ToList();
        var fitting = claims
            .Where(claim =>
                IsMarked(claim, pair.Public)
                || IsHeldBy(claim, pair.Actor)
                || claim.Kind == ClaimKind.Unattributed && context.IsAbout(claim, new HashSet<int> { pair.Actor ?? 0 })
            )
            .ToList();
        return fitting.Count > 0 ? fitting : claims.Take(1);
    }

    // The first claim after the private marker that the actor holds, else one around the marker, else the first after it.
    private static Claim? Hidden(RelationContext context, PublicPrivatePair pair)
    {
        var isOne = pair.PublicSentence == pair.PrivateSentence;
        var claims = context
            .ClaimsIn(pair.PrivateSentence)
            .Where(claim => !isOne || IsOfPrivateHalf(pair, claim))
            .ToList();
        return claims.Find(claim => IsHeldBy(claim, pair.Actor) && claim.Content[0].Start >= pair.Private.Start)
            ?? claims.Find(claim => IsHeldBy(claim, pair.Actor))
            ?? claims.Find(claim => IsMarked(claim, pair.Private))
            ?? claims.Find(claim => claim.Content[0].Start >= pair.Private.Start)
            ?? claims.LastOrDefault();
    }

    // Both speak of one thing, or one of them points back.
    private static bool AreLinked(RelationContext context, Claim open, Claim hidden)
    {
        var (one, other) = (context.ProfileOf(open), context.ProfileOf(hidden));
        return one.SharedNearby(other) > 0 || one.PointsBack || other.PointsBack;
    }

    private static bool IsHeldBy(Claim claim, int? actor) =>
        actor is not null && RelationContext.HolderOf(claim) == actor;

    private static bool IsMarked(Claim claim, Text.TextSpan marker) =>
        claim.Content.Any(span => span.Overlaps(marker)) || claim.Cue.Any(span => span.Overlaps(marker));

    // In one sentence the halves lie on both sides of the later marker.
    private static bool IsOfPrivateHalf(PublicPrivatePair pair, Claim claim)
    {
        if (pair.PublicSentence != pair.PrivateSentence)
        {
            return false;
        }

        var start = claim.Content[0].Start;
        return pair.Private.Start > pair.Public.Start
            ? start >= pair.Private.Start || IsMarked(claim, pair.Private)
            : start < pair.Public.Start && !IsMarked(claim, pair.Public);
    }

    private static bool Overlap(Claim one, Claim other) => Text.Spans.Overlap(one.Content, other.Content);
}
