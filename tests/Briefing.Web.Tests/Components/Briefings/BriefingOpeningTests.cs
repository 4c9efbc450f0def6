using AngleSharp.Dom;
using Briefing.Analysis;
using Briefing.Analysis.Skepticism;
using Briefing.Web.Components.Briefings;
using Briefing.Web.Rendering;
using Briefing.Web.Tests.Fixtures;
using Bunit;

namespace Briefing.Web.Tests.Components.Briefings;

public sealed class BriefingOpeningTests : BunitContext
{
    [Fact]
    public void Lead_claim_shows_its_chain_from_the_article_inwards_and_how_firmly_each_holds_it()
    {
        var claim = Opening(SampleReading.Document).QuerySelectorAll(".lead li").Single(Has("The dredging stopped"));

        Assert.Equal(
            "the article → Radio North → Coast Gazette → two former pilots",
            Words(claim.QuerySelector(".through")!)
        );
        Assert.StartsWith("Held as certain by two former pilots", Words(claim.QuerySelector(".firm")!));
    }

    [Fact]
    public void Article_s_own_claim_says_that_no_source_is_given()
    {
        var claim = Opening(SampleReading.Document).QuerySelectorAll(".lead li").Single(Has("The failed dredging"));

        Assert.Equal("The article says so itself; no source is given.", Words(claim.QuerySelector(".firm")!));
    }

    [Fact]
    public void Conflict_is_told_on_both_claims()
    {
        var conflicts = Opening(SampleReading.Document).QuerySelectorAll(".lead .conflict");

        Assert.Equal(2, conflicts.Length);
    }

    [Fact]
    public void Relay_is_listed_as_a_source_that_only_relays_and_counted()
    {
        var opening = Opening(SampleReading.Document);

        var relay = opening
            .QuerySelectorAll(".sources li")
            .Single(item => Words(item.QuerySelector(".name")!) == "Radio North");

        Assert.Equal("named, only relays", Words(relay.QuerySelector(".kind")!));
        Assert.StartsWith("6 sources, 3 of them named.", Words(opening.QuerySelector(".who .sub")!));
    }

    [Fact]
    public void Every_grave_caution_stands_in_front_however_many_there_are()
    {
        FlagCode[] codes =
        [
            FlagCode.ConsistencyPublicPrivate,
            FlagCode.ConsistencyDisputed,
            FlagCode.ConsistencyInternal,
            FlagCode.SourceDeceptionAlleged,
            FlagCode.SourceSingleOrigin,
        ];
        var grave = codes.Select(
            (code, index) =>
                SampleReading.Document.Flags[0] with
                {
                    Id = index + 1,
                    Code = code,
                    Severity = FlagSeverity.High,
                }
        );

        var opening = Opening(SampleReading.Document with { Flags = [.. grave] });

        Assert.Equal(5, opening.QuerySelectorAll(".cautions > li").Length);
        Assert.Empty(opening.QuerySelectorAll(".care details"));
    }

    [Fact]
    public void Reading_without_cautions_does_not_promise_truth()
    {
        var opening = Opening(SampleReading.Document with { Flags = [] });

        Assert.Contains("That does not mean that the claims hold.", Words(opening.QuerySelector(".care")!));
    }

    private IElement Opening(AnalyzedDocument document)
    {
        var view = EditionViewBuilder.Build(SampleReading.EditionOf(document));
        return Render<BriefingOpening>(parameters => parameters.Add(opening => opening.View, view)).Find(".opening");
    }

    private static Func<IElement, bool> Has(string words) =>
        element => Words(element).Contains(words, StringComparison.Ordinal);

    private static string Words(IElement element) =>
        string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
