using System.Collections.Immutable;
using Briefing.Analysis;
using Briefing.Analysis.Claims;
using Briefing.Analysis.Relations;
using Briefing.Analysis.Skepticism;
using Briefing.Analysis.Sourcing;
using Briefing.Analysis.Text;

namespace Briefing.Web.Rendering;

/// <summary>Sets beside each other what of a reading pulls apart: conflicts, public and private stances, hedges that were dropped.</summary>
internal static class SideBySideViewBuilder
{
    private const int HedgedLength = 160;

    public static SideBySideView Build(AnalyzedDocument reading, ImmutableArray<FlagView> flags, SourceSummary summary)
    {
        var apart = reading
            .Relations.Where(relation =>
                relation.Type is RelationType.Contradicts or RelationType.Disputes
                && Exists(reading, relation.From)
                && Exists(reading, relation.To)
            )
            .ToLookup(relation => relation.Subtype == RelationSubtypes.PublicPrivate);
        return new SideBySideView(
            [.. apart[false].Select(relation => Conflict(reading, relation))],
            Ledgers(reading, apart[true]),
            [
                .. reading
                    .Flags.Where(flag => IsLostHedge(flag) && !flags[flag.Id - 1].IsDismissed)
                    .Select(flag => LostHedge(reading, flag))
                    .OfType<LostHedgeView>(),
            ],
            TimelineViewBuilder.Build(reading),
            HearingViewBuilder.Build(reading, summary)
        );
    }

    private static bool Exists(AnalyzedDocument reading, int claimId) =>
        claimId >= 1 && claimId <= reading.Claims.Length;

    private static bool IsLostHedge(Flag flag) => flag is { Code: FlagCode.ModalityHedgeDropped, ClaimId: not null };

    private static ConflictView Conflict(AnalyzedDocument reading, ClaimRelation relation) =>
        new(
            ClaimPanelViewBuilder.Quoted(reading, relation.From),
            Wording.Relation(relation.Type, false),
            ClaimPanelViewBuilder.Quoted(reading, relation.To),
            relation.Why
        );

    /// <summary>A ledger for each actor; the relation points from the public stance to the private one.</summary>
    private static ImmutableArray<LedgerView> Ledgers(AnalyzedDocument reading, IEnumerable<ClaimRelation> pairs) =>
        [
            .. pairs
                .GroupBy(pair => ActorOf(reading, reading.Claims[pair.From - 1], reading.Claims[pair.To - 1]))
                .Select(group => new LedgerView(
                    group.Key,
                    Quoted(reading, group.Select(pair => pair.From)),
                    Quoted(reading, group.Select(pair => pair.To))
                )),
        ];

    private static ImmutableArray<QuotedClaimView> Quoted(AnalyzedDocument reading, IEnumerable<int> ids) =>
        [.. ids.Distinct().Order().Select(id => ClaimPanelViewBuilder.Quoted(reading, id))];

    /// <summary>Whose stances they are: the holder of either, or else the actor that both sentences speak of most.</summary>
    private static string ActorOf(AnalyzedDocument reading, Claim inPublic, Claim inPrivate)
    {
        foreach (var claim in new[] { inPublic, inPrivate })
        {
            if (claim.Chain[^1] is { ActorId: not null } holder)
            {
                return Wording.Holder(holder);
            }
        }

        var first = reading.Sentences[inPublic.Sentence];
        var second = reading.Sentences[inPrivate.Sentence];
        return reading
                .Actors.Where(actor =>
                    actor.Mentions.Any(mention => first.Contains(mention.Span.Start))
                    && actor.Mentions.Any(mention => second.Contains(mention.Span.Start))
                )
                .MaxBy(actor => actor.Mentions.Length)
                ?.Name
            ?? "one party";
    }

    private static LostHedgeView? LostHedge(AnalyzedDocument reading, Flag flag)
    {
        var bare = reading.Claims[flag.ClaimId!.Value - 1];
        ImmutableArray<TextSpan> own = [.. bare.Content, .. bare.Cue];
        ImmutableArray<TextSpan> hedged = [.. flag.Spans.Where(span => !own.Contains(span))];
        if (hedged.IsEmpty)
        {
            // A reading of an older engine does not tell where the hedge stood.
            return null;
        }

        var whole = new TextSpan(hedged[0].Start, hedged[^1].End);
        return new LostHedgeView(
            Excerpt.Of(reading.Text, whole, HedgedLength),
            [
                .. reading
                    .Claims.Where(claim => claim.Content.Any(span => hedged.Contains(span)))
                    .Select(claim => claim.Id),
            ],
            ClaimPanelViewBuilder.Quoted(reading, bare.Id),
            flag.Severity
        );
    }
}
