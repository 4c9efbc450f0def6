using System.Collections.Frozen;
using Briefing.Analysis.Claims;
using Briefing.Analysis.Text;

namespace Briefing.Analysis.Relations.Finders;

/// <summary>Finds what a holder gives for a claim: "observe a shift, noting the absence ...".</summary>
internal sealed class EvidenceFinder : RelationFinder
{
    private static readonly FrozenSet<string> s_cues = EmbeddedLines
        .OfLexicon("support-cues.txt")
        .ToFrozenSet(StringComparer.Ordinal);

    /// <inheritdoc/>
    public override void Find(RelationContext context, RelationSink sink)
    {
        Claim? main = null;
        foreach (var claim in context.Claims)
        {
            if (context.AttributionOf(claim) is not { } attribution)
            {
                continue;
            }

            if (
                main is not null
                && s_cues.Contains(attribution.Cue.Lemma)
                && claim.Sentence - main.Sentence <= 1
                && RelationContext.ShareHolder(claim, main)
                && claim.Content[0].Start > main.Content[0].Start
            )
            {
                sink.Relate(
                    claim,
                    main,
                    RelationType.Supports,
                    RelationSubtypes.Evidence,
                    $"It is given as a reason: '{context.Words(claim.Cue[0])}'.",
                    [claim.Cue[0]]
                );
                continue;
            }

            main = claim;
        }
    }
}
