using System.Collections.Immutable;
using Briefing.Analysis;
using Briefing.Analysis.Claims;
using Briefing.Analysis.Comparison;
using Briefing.Analysis.Text;
using Briefing.Store.Reading;
using Briefing.Store.Stories;
using Briefing.Web.Routing;

namespace Briefing.Web.Rendering;

/// <summary>Prepares what is told of a chosen claim.</summary>
public static class ClaimPanelViewBuilder
{
    private const int CueLength = 40;
    private const int QuoteLength = 160;

    /// <summary>Prepares the panel of the chosen claim, or <see langword="null"/> where none of the edition's claims is chosen.</summary>
    public static ClaimPanelView? Build(Edition edition, ReadingState state)
    {
        ArgumentNullException.ThrowIfNull(edition);
        var flags = FlagViewBuilder.Build(edition.Reading, edition.Judgements);
        return Build(edition, state, ClaimViewBuilder.Build(edition.Reading, flags, edition.Judgements));
    }

    internal static ClaimPanelView? Build(Edition edition, ReadingState state, ImmutableArray<ClaimView> claims)
    {
        ArgumentNullException.ThrowIfNull(state);
        var reading = edition.Reading;
        if (state.ClaimId is not { } id || id > reading.Claims.Length)
        {
            return null;
        }

        var claim = reading.Claims[id - 1];
        var holders = Holders(reading, claim);
        return new ClaimPanelView
        {
            State = state,
            Slug = edition.Article.Slug,
            ClaimCount = claims.Length,
            Claim = claims[id - 1],
            Holders = holders,
            Diagram = ChainDiagram.Of(holders),
            Related =
            [
                .. claims[id - 1]
                    .Relations.OrderByDescending(relation => relation.IsConflict)
                    .Select(relation => (relation, Quoted(reading, relation.ClaimIds))),
            ],
            Overlapping =
            [
                .. reading
                    .Claims.Where(other => other.Id != id && Overlap(other.Content, claim.Content))
                    .Select(other => other.Id),
            ],
            Elsewhere =
            [
                .. edition
                    .Elsewhere.Where(elsewhere => elsewhere.ClaimId == id)
                    .Select(elsewhere => Elsewhere(claim, elsewhere)),
            ],
            Quotation = QuotationWriter.Write(edition, claim),
            SearchWords = SearchWords.Of(claim.Proposition),
        };
    }

    /// <summary>A claim's words and holder, to be quoted beside another.</summary>
    internal static QuotedClaimView Quoted(AnalyzedDocument reading, int id)
    {
        var claim = reading.Claims[id - 1];
        var whole = new TextSpan(claim.Content[0].Start, claim.Content[^1].End);
        return new QuotedClaimView(
            id,
            Excerpt.Of(reading.Text, whole, QuoteLength),
            claim.Kind == ClaimKind.Attributed ? Wording.Holder(claim.Chain[^1]) : ChainHop.DocumentName
        );
    }

    private static ElsewhereView Elsewhere(Claim own, ClaimElsewhere elsewhere)
    {
        var (article, claim, words) = elsewhere.Other;
        return new ElsewhereView(
            Addresses.Claim(article.Slug, claim.Id),
            StoryWording.Outlet(article),
            article.Metadata.Published is { } date ? DateWording.Published(date) : null,
            Excerpt.Of(words, new TextSpan(0, words.Length), QuoteLength),
            ClaimViewBuilder.Chain(claim),
            elsewhere.Type == ClaimLinkType.Contradicts,
            StoryWording.Difference(own, elsewhere),
            elsewhere.Origin is { } kind ? StoryWording.Origin(kind, elsewhere.OriginName ?? "one place") : null,
            elsewhere.Why
        );
    }

    private static ImmutableArray<QuotedClaimView> Quoted(AnalyzedDocument reading, ImmutableArray<int> ids) =>
        [.. ids.Select(id => Quoted(reading, id))];

    private static ImmutableArray<HolderView> Holders(AnalyzedDocument reading, Claim claim)
    {
        var grades = claim
            .Commitments.GroupBy(commitment => commitment.Holder)
            .ToDictionary(group => group.Key, group => group.First().Value);
        return
        [
            .. claim.Chain.Select(
                (hop, index) =>
                    new HolderView(
                        Wording.Holder(hop),
                        Commitment(claim, index, grades.GetValueOrDefault(index, Factuality.Uncommitted)),
                        hop.Cue is { IsEmpty: false } cue ? Excerpt.Of(reading.Text, cue, CueLength) : null,
                        hop.Basis == HopBasis.Inherited,
                        index == claim.Chain.Length - 1
                    )
            ),
        ];
    }

    private static string Commitment(Claim claim, int holder, Factuality value)
    {
        var isLast = holder == claim.Chain.Length - 1;
        return claim.Kind == ClaimKind.Presupposed && isLast ? Wording.OwnVoice(claim.Kind)
            : value == Factuality.Uncommitted && !isLast ? "passes it on, takes no side"
            : CommitmentWording.InBrief(value, claim.Chain[holder].IsDocument);
    }

    private static bool Overlap(ImmutableArray<TextSpan> left, ImmutableArray<TextSpan> right) =>
        left.Any(a => right.Any(b => a.Start < b.End && b.Start < a.End));
}
