using AngleSharp.Dom;
using Briefing.Analysis;
using Briefing.Analysis.Skepticism;
using Briefing.Analysis.Sourcing;
using Briefing.Web.Components.Briefings;
using Briefing.Web.Rendering;
using Briefing.Web.Routing;
using Briefing.Web.Tests.Fixtures;
using Bunit;

namespace Briefing.Web.Tests.Components.Briefings;

public sealed class BottomLineTests : BunitContext
{
    [Fact]
    public void Lead_claim_shows_its_chain_from_the_article_inwards_and_how_firmly_each_holds_it()
    {
        var claim = Opening(SampleReading.Document).QuerySelectorAll(".lead li").Single(Has("The dredging stopped"));

        Assert.Equal(
            "the article → Radio North → Coast Gazette (possible) → two former pilots (certain)",
            Words(claim.QuerySelector(".through")!)
        );
    }

    [Fact]
    public void Article_s_own_claim_says_that_it_is_the_article_s_own()
    {
        var claim = Opening(SampleReading.Document).QuerySelectorAll(".lead li").Single(Has("The failed dredging"));

        Assert.Equal("the article says so itself", Words(claim.QuerySelector(".through")!));
    }

    [Fact]
    public void Conflict_is_told_on_both_claims()
    {
        var conflicts = Opening(SampleReading.Document).QuerySelectorAll(".lead .conflict");

        Assert.Equal(2, conflicts.Length);
    }

    [Fact]
    public void Cautions_stand_under_the_questions_that_they_answer()
    {
        var groups = Opening(SampleReading.Document).QuerySelectorAll(".question");

        Assert.Equal(
            ["Who says so?", "How sure are they?", "Does it hold together?", "What is missing?"],
            groups.Select(group => Words(group.QuerySelector("h3")!))
        );
        Assert.All(groups, group => Assert.NotEmpty(group.QuerySelectorAll(".cautions .rule")));
    }

    [Fact]
    public void Sourcing_tells_first_who_states_and_through_whom_and_the_rest_when_asked()
    {
        var summary = SourceSummary.Of(SampleReading.Document);
        var statement = Opening(SampleReading.Document).QuerySelector(".statement")!;
        var first = Words(statement.QuerySelector("p")!);
        var rest = Words(statement.QuerySelector("details p")!);

        Assert.NotEmpty(summary.Sentences);
        Assert.All(
            summary.Sentences,
            sentence =>
                Assert.Contains(
                    sentence.Text,
                    sentence.Topic <= SummaryTopic.Directness ? first : rest,
                    StringComparison.Ordinal
                )
        );
    }

    [Fact]
    public void Links_to_claims_keep_what_the_reader_has_chosen()
    {
        var state = ReadingState.Default with { Hidden = ReadingLayers.Cue };
        var link = Opening(SampleReading.Document, state).QuerySelector(".lead .num")!;

        Assert.Equal("?claim=1&hide=cue#c1", link.GetAttribute("href"));
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

        Assert.Equal(5, opening.QuerySelectorAll(".care .cautions > li").Length);
        Assert.Empty(opening.QuerySelectorAll(".care details"));
    }

    [Fact]
    public void Reading_without_cautions_does_not_promise_truth()
    {
        var opening = Opening(SampleReading.Document with { Flags = [] });

        Assert.Contains("That does not mean that the claims hold.", Words(opening.QuerySelector(".care")!));
    }

    private IElement Opening(AnalyzedDocument document, ReadingState? state = null)
    {
        var view = EditionViewBuilder.Build(SampleReading.EditionOf(document), state ?? ReadingState.Default);
        return Render<BottomLine>(parameters => parameters.Add(line => line.View, view)).Find(".bottom-line");
    }

    private static Func<IElement, bool> Has(string words) =>
        element => Words(element).Contains(words, StringComparison.Ordinal);

    private static string Words(IElement element) =>
        string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
