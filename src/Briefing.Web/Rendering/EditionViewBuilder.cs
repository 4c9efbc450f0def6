using Briefing.Analysis.Claims;
using Briefing.Analysis.Sourcing;
using Briefing.Store.Reading;
using Briefing.Store.Search;
using Briefing.Web.Routing;

namespace Briefing.Web.Rendering;

/// <summary>Prepares an edition for its page, so that a request has only to write it.</summary>
public static class EditionViewBuilder
{
    /// <summary>Prepares an edition as a reader has chosen to see it.</summary>
    public static EditionView Build(Edition edition, ReadingState state)
    {
        ArgumentNullException.ThrowIfNull(edition);
        ArgumentNullException.ThrowIfNull(state);
        var reading = edition.Reading;
        var flags = FlagViewBuilder.Build(reading, edition.Judgements);
        var claims = ClaimViewBuilder.Build(reading, flags, edition.Judgements);
        var selection =
            state.ClaimId is { } id && id <= claims.Length
                ? Selection.Of(reading, flags, reading.Claims[id - 1])
                : null;
        var hits = state.Find.Length > 0 ? TextMatches.Find(reading.Text, state.Find) : [];
        var summary = SourceSummary.Of(reading);
        return new EditionView
        {
            Article = edition.Article,
            Story = edition.Story,
            State = state,
            HitCount = hits.Length,
            WordCount = reading.WordCount,
            Paragraphs = ParagraphViewBuilder.Build(reading, claims, flags, selection, hits),
            Lead = [.. LeadClaims.Of(reading).Select(claim => claims[claim.Id - 1])],
            Panel = ClaimPanelViewBuilder.Build(edition, state, claims),
            SideBySide = SideBySideViewBuilder.Build(reading, flags, summary),
            Summary = summary,
            Claims = claims,
            OwnClaimCount = reading.Claims.Count(claim => claim.Kind != ClaimKind.Attributed),
            Sources = SourceViewBuilder.Build(reading, summary),
            Cautions = CautionViewBuilder.Build(reading, flags),
            SentenceFlags = [.. ParagraphViewBuilder.SentenceFlags(reading, flags)],
            Actors = ActorViewBuilder.Build(reading, edition.Judgements),
        };
    }
}
