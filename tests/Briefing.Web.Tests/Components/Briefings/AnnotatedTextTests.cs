using AngleSharp.Dom;
using Briefing.Web.Components.Briefings;
using Briefing.Web.Rendering;
using Briefing.Web.Routing;
using Briefing.Web.Tests.Fixtures;
using Bunit;

namespace Briefing.Web.Tests.Components.Briefings;

public sealed class AnnotatedTextTests : BunitContext
{
    [Theory]
    [InlineData("a dispute over pay", "3 2")]
    [InlineData("former", null)]
    public void Words_under_several_claims_list_them_the_smallest_mark_first(string words, string? claims)
    {
        var at = Text()
            .QuerySelectorAll(".text [data-start]:not(.s)")
            .Single(mark => mark.TextContent == words)
            .GetAttribute("data-at");

        Assert.Equal(claims, at);
    }

    [Fact]
    public void Each_source_and_each_cue_has_its_sign_once_where_it_starts()
    {
        var text = Text();

        Assert.Equal("two ", text.QuerySelector(".text .i-source")!.TextContent);
        Assert.Equal(
            ["reportedly", "Citing", "said", "denied", "view", "suspecting", "expect"],
            text.QuerySelectorAll(".text .i-cue").Select(mark => mark.TextContent)
        );
    }

    [Fact]
    public void End_of_a_claim_is_marked_on_its_last_words()
    {
        var last = Text().QuerySelectorAll("[data-ends~='3']").Single();

        Assert.Equal("2 3", last.GetAttribute("data-ends"));
        Assert.Equal("a dispute over pay", last.TextContent);
    }

    [Fact]
    public void Note_tells_the_innermost_holder_its_commitment_conflicts_and_the_weight_of_cautions()
    {
        var note = Text().QuerySelectorAll("#n6").Single();

        Assert.Equal("Several captains certain", note.QuerySelector(".holder")!.TextContent);
        Assert.Equal("contradicted or disputed", note.QuerySelector(".clash")!.GetAttribute("aria-label"));
        Assert.Equal("much care, 2 cautions", note.QuerySelector(".weight")!.GetAttribute("aria-label"));
    }

    private IElement Text()
    {
        var view = EditionViewBuilder.Build(SampleReading.Edition, ReadingState.Default);
        return Render<AnnotatedText>(parameters => parameters.Add(text => text.View, view)).Find(".reading");
    }
}
