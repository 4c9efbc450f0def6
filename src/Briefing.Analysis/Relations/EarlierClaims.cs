using Briefing.Analysis.Claims;
using Briefing.Analysis.Text;

namespace Briefing.Analysis.Relations;

/// <summary>Picks the earlier claim that words of a later one point back at.</summary>
internal static class EarlierClaims
{
    private const int MostLookedAt = 80;
    private const int TopicWeight = 3;
    private const int NearbyWeight = 1;
    private const int OpposedWeight = 4;
    private const int QuotedFrom = 2;

    /// <summary>The earlier claim that shares most with a claim, or <see langword="null"/> where none shares enough.</summary>
    /// <param name="context">What to look at.</param>
    /// <param name="claim">The later claim.</param>
    /// <param name="shell">What the words call the earlier one, or <see langword="null"/>; "that account" is found by nearness.</param>
    public static Claim? Best(RelationContext context, Claim claim, ShellNounKind? shell)
    {
        var profile = context.ProfileOf(claim);
        Claim? best = null;
        var bestScore = 0;
        for (var id = claim.Id - 1; id >= Math.Max(1, claim.Id - MostLookedAt); id--)
        {
            var earlier = context.Profiles[id - 1];
            if (
                RelationContext.ShareHolder(earlier.Claim, claim) && earlier.Claim.Kind == ClaimKind.Attributed
                || Spans.Overlap(earlier.Claim.Content, claim.Content)
                || earlier.Claim.Sentence == claim.Sentence
            )
            {
                continue;
            }

            var shared = TopicWeight * earlier.Shared(profile) + NearbyWeight * earlier.SharedNearby(profile);
            var opposed = StandOpposed(earlier, profile) ? OpposedWeight : 0;
            var near = shell == ShellNounKind.Account && claim.Sentence - earlier.Claim.Sentence <= 1 ? QuotedFrom : 0;
            var score = shared + opposed + near;
            if (score >= TopicWeight && score > bestScore)
            {
                (best, bestScore) = (earlier.Claim, score);
            }
        }

        return best;
    }

    private static bool StandOpposed(ClaimProfile one, ClaimProfile other) =>
        one.Poles.Exists(left =>
            other.Poles.Exists(right => left.Axis == right.Axis && left.IsPositive != right.IsPositive)
        );
}
