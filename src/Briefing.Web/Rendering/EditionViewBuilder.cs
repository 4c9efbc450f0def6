using Briefing.Analysis.Claims;
using Briefing.Store.Reading;

namespace Briefing.Web.Rendering;

/// <summary>Prepares an edition for its page, so that a request has only to write it.</summary>
public static class EditionViewBuilder
{
    /// <summary>Prepares an edition.</summary>
    public static EditionView Build(Edition edition)
    {
        ArgumentNullException.ThrowIfNull(edition);
        var reading = edition.Reading;
        var flags = FlagViewBuilder.Build(reading);
        var claims = ClaimViewBuilder.Build(reading, flags);
        return new EditionView
        {
            Article = edition.Article,
            WordCount = reading.WordCount,
            Paragraphs = ParagraphViewBuilder.Build(reading, claims, flags),
            Lead = [.. LeadClaims.Of(reading).Select(claim => claims[claim.Id - 1])],
            ClaimCount = claims.Length,
            OwnClaimCount = reading.Claims.Count(claim => claim.Kind != ClaimKind.Attributed),
            Sources = SourceViewBuilder.Build(reading),
            Cautions = CautionViewBuilder.Build(reading, flags),
            FlagCount = flags.Length,
            Actors = ActorViewBuilder.Build(reading),
        };
    }
}
