using AngleSharp.Dom;
using Briefing.Web.Components.Briefings;
using Briefing.Web.Rendering;
using Briefing.Web.Routing;
using Briefing.Web.Tests.Fixtures;
using Bunit;

namespace Briefing.Web.Tests.Components.Briefings;

public sealed class ClaimPanelTests : BunitContext
{
    [Fact]
    public void Chain_is_drawn_from_the_article_inwards_with_the_commitment_of_each_holder()
    {
        var drawing = Panel(2).QuerySelector("svg")!;

        Assert.Equal(
            ["the article", "Radio North", "Coast Gazette", "two former pilots"],
            drawing.QuerySelectorAll(".hop-name").Select(name => name.TextContent)
        );
        Assert.Equal(
            ["passes it on, takes no side", "passes it on, takes no side", "possible", "certain"],
            drawing.QuerySelectorAll(".hop-grade").Select(grade => grade.TextContent)
        );
        Assert.Equal(3, drawing.QuerySelectorAll("line").Length);
        Assert.Empty(drawing.QuerySelectorAll("line.inherited"));
    }

    [Fact]
    public void Inherited_step_is_dashed_and_said_to_be_carried_over()
    {
        var panel = Panel(9);

        Assert.Equal(["hop-line inherited", "hop-line"], panel.QuerySelectorAll("line").Select(line => line.ClassName));
        Assert.Equal(
            [
                "the article: passes it on, takes no side",
                "Radio North: passes it on, takes no side, carried over from an earlier sentence",
                "Officials: possible",
            ],
            panel.QuerySelectorAll("ol.vh li").Select(holder => holder.TextContent)
        );
    }

    [Fact]
    public void Drawing_leaves_no_line_of_words_below_its_edge_or_upon_another()
    {
        var holders = Enumerable
            .Range(0, 40)
            .Select(at => new HolderView(
                string.Concat(Enumerable.Repeat("word ", at)),
                "certain",
                "cue",
                false,
                false
            ));
        var diagram = ChainDiagram.Of([.. holders]);
        var baselines = diagram
            .Nodes.SelectMany(node =>
                node.Lines.Select(line => line.Baseline).Prepend(node.CueBaseline).Append(node.GradeBaseline)
            )
            .Skip(1)
            .ToList();

        Assert.True(baselines[^1] < diagram.Height);
        Assert.All(baselines.Zip(baselines.Skip(1)), pair => Assert.InRange(pair.Second - pair.First, 16, 40));
        Assert.Equal(
            string.Concat(Enumerable.Repeat("word", 39)),
            string.Concat(diagram.Nodes[^1].Lines.Select(line => line.Words.Replace(" ", "", StringComparison.Ordinal)))
        );
    }

    [Fact]
    public void Conflict_quotes_the_other_claim_and_its_holder()
    {
        var panel = Panel(6);

        Assert.Equal("It disputes", panel.QuerySelector("h4.conflict")!.TextContent);
        Assert.Equal("The channel is safe", panel.QuerySelector(".related q")!.TextContent);
        Assert.Equal("Mayor Ilse Brandt", panel.QuerySelector(".related .by")!.TextContent);
        Assert.Equal("?claim=4#c4", panel.QuerySelector(".related .num")!.GetAttribute("href"));
    }

    [Fact]
    public void Evidence_of_all_its_cautions_can_be_found_in_the_text()
    {
        var spans = Panel(6).GetAttribute("data-evidence")!.Split(' ');

        Assert.Equal(
            ["the channel as too shallow", "Several"],
            spans.Select(span => SampleReading.Text[Part(span, 0)..Part(span, 1)])
        );

        static int Part(string span, int index) => int.Parse(span.Split('-')[index], null);
    }

    [Fact]
    public void Claims_that_lie_in_the_same_words_are_listed()
    {
        Assert.Equal("3", Overlapping(2));
        Assert.Equal("2", Overlapping(3));
        Assert.Null(Overlapping(4));

        string? Overlapping(int id) =>
            Panel(id)
                .QuerySelectorAll("h4")
                .SingleOrDefault(heading => heading.TextContent == "Claims in the same words")
                ?.NextElementSibling!.TextContent;
    }

    [Fact]
    public void Quotation_carries_the_chain_from_the_holder_outwards()
    {
        Assert.Equal(
            "“the dredging stopped in May after a dispute over pay” (held by two former pilots: certain, through Coast "
                + "Gazette and Radio North; outlet not stated, “The harbour of Sandvik will reportedly close to freighters "
                + "before winter”, date not stated)",
            Panel(2).QuerySelector("blockquote")!.TextContent
        );
        Assert.Contains(
            "(held by Officials: possible, through Radio North (carried over); ",
            Panel(9).QuerySelector("blockquote")!.TextContent,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Ways_on_keep_what_the_reader_has_chosen()
    {
        var panel = Panel(2, ReadingLayers.Flag);

        Assert.Equal(
            ["?claim=1&hide=flag#c1", "?claim=3&hide=flag#c3", "/briefings/sandvik?hide=flag#c2"],
            panel.QuerySelectorAll(".panel-head a").Select(link => link.GetAttribute("href"))
        );
        Assert.Equal("/briefings/sandvik?claim=2#c2", panel.QuerySelector("[rel=bookmark]")!.GetAttribute("href"));
        Assert.Empty(Panel(1).QuerySelectorAll("[rel=prev]"));
        Assert.Empty(Panel(9).QuerySelectorAll("[rel=next]"));
    }

    private IElement Panel(int id, ReadingLayers hidden = ReadingLayers.None)
    {
        var state = ReadingState.Default with { ClaimId = id, Hidden = hidden };
        var view = ClaimPanelViewBuilder.Build(SampleReading.Edition, state);
        return Render<ClaimPanel>(parameters => parameters.Add(panel => panel.Panel, view!)).Find(".panel");
    }
}
