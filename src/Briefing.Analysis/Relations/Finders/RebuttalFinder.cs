using System.Collections.Frozen;
using Briefing.Analysis.Claims;
using Briefing.Analysis.Text;

namespace Briefing.Analysis.Relations.Finders;

/// <summary>Finds an answer to critics or accusers: "Critics say the law will ... . The government insists it will ...".</summary>
internal sealed class RebuttalFinder : RelationFinder
{
    private static readonly FrozenSet<string> s_cues = EmbeddedLines
        .OfLexicon("rebuttal-cues.txt")
        .ToFrozenSet(StringComparer.Ordinal);

    /// <inheritdoc/>
    public override void Find(RelationContext context, RelationSink sink)
    {
        Claim? charge = null;
        foreach (var claim in context.Claims)
        {
            if (context.AttributionOf(claim) is not { Source.IsEmpty: false } attribution)
            {
                continue;
            }

            if (
                charge is not null
                && claim.Sentence - charge.Sentence == 1
                && s_cues.Contains(attribution.Cue.Lemma)
                && !RelationContext.ShareHolder(claim, charge)
                && AreLinked(context.ProfileOf(charge), context.ProfileOf(claim))
            )
            {
                sink.Relate(
                    claim,
                    charge,
                    RelationType.Contradicts,
                    RelationSubtypes.BetweenSources,
                    $"{claim.Chain[^1].Name} answers it: '{context.Words(claim.Cue[0])}'.",
                    [claim.Cue[0]]
                );
            }

            if (DenialCues.IsAccusation(attribution) || GroupPartsFinder.OpensOpposedPart(context.Text, claim))
            {
                charge = claim;
            }
        }
    }

    private static bool AreLinked(ClaimProfile one, ClaimProfile other) =>
        one.Shared(other) > 0 || other.PointsBack || one.SharedActors(other).Any();
}
