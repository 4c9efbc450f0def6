using AngleSharp.Dom;
using Briefing.Analysis;
using Briefing.Analysis.Relations;
using Briefing.Analysis.Skepticism;
using Briefing.Web.Components.Briefings;
using Briefing.Web.Rendering;
using Briefing.Web.Routing;
using Briefing.Web.Tests.Fixtures;
using Bunit;

namespace Briefing.Web.Tests.Components.Briefings;

public sealed class SideBySideTests : BunitContext
{
    [Fact]
    public void Conflict_is_a_pair_of_quoted_words_with_their_holders()
    {
        var pair = Beside(SampleReading.Document).QuerySelectorAll(".conflicts .pairs > li").Single();

        Assert.Equal(
            ["the channel as too shallow", "The channel is safe"],
            pair.QuerySelectorAll("q").Select(words => words.TextContent)
        );
        Assert.Equal(
            ["Several captains", "Mayor Ilse Brandt"],
            pair.QuerySelectorAll(".by").Select(by => by.TextContent)
        );
        Assert.Equal("disputes", pair.QuerySelector(".versus")!.TextContent);
    }

    [Fact]
    public void Public_and_private_stance_are_a_ledger_of_their_actor_and_no_mere_conflict()
    {
        var document = SampleReading.Document with
        {
            Relations =
            [
                new ClaimRelation(4, 5, RelationType.Contradicts, RelationSubtypes.PublicPrivate, "One is public."),
                new ClaimRelation(4, 7, RelationType.Contradicts, RelationSubtypes.PublicPrivate, "One is public."),
            ],
        };

        var beside = Beside(document);
        var ledger = beside.QuerySelectorAll(".ledger").Single();

        Assert.Equal("Mayor Ilse Brandt", ledger.QuerySelector("h4")!.TextContent);
        Assert.Equal(
            [
                ["The channel is safe"],
                ["any pilot had complained", "the soundings were altered"],
            ],
            ledger
                .QuerySelectorAll(".side")
                .Select(side => side.QuerySelectorAll("q").Select(words => words.TextContent))
        );
        Assert.Null(beside.QuerySelector(".conflicts"));
    }

    [Fact]
    public void Lost_hedge_shows_both_places()
    {
        var flag = SampleReading.Document.Flags.Single(flag => flag.Code == FlagCode.ModalityHedgeDropped);
        var bare = SampleReading.Document.Claims[7];
        var hedged = SampleReading.Document.Claims[1];
        var document = SampleReading.Document with
        {
            Flags =
            [
                .. SampleReading.Document.Flags.Select(other =>
                    other == flag ? flag with { Spans = [.. hedged.Content, .. bare.Content] } : other
                ),
            ],
        };

        var pair = Beside(document).QuerySelectorAll(".hedges .pairs > li").Single();

        Assert.Equal(
            [
                "the dredging stopped in May after a dispute over pay",
                "The failed dredging has cost the town a third of its trade",
            ],
            pair.QuerySelectorAll("q").Select(words => words.TextContent)
        );
        Assert.Equal(["2", "8"], pair.QuerySelectorAll(".ref").Select(link => link.TextContent));
    }

    [Fact]
    public void Text_without_conflicts_is_not_said_to_agree()
    {
        var beside = Beside(SampleReading.Document with { Relations = [], Flags = [] });

        Assert.Contains("no proof that they agree", beside.TextContent, StringComparison.Ordinal);
    }

    private IElement Beside(AnalyzedDocument document)
    {
        var view = EditionViewBuilder.Build(SampleReading.EditionOf(document), ReadingState.Default);
        return Render<SideBySide>(parameters => parameters.Add(beside => beside.View, view)).Find(".beside");
    }
}
