using System.Globalization;
using AngleSharp.Dom;
using Briefing.Analysis;
using Briefing.Web.Components.Briefings;
using Briefing.Web.Rendering;
using Briefing.Web.Routing;
using Briefing.Web.Tests.Fixtures;
using Bunit;

namespace Briefing.Web.Tests.Components.Briefings;

public sealed class LongArticleTests : BunitContext
{
    private static readonly string[] s_first = ["Ada", "Bruno", "Clara", "Dario", "Edith", "Felix", "Greta", "Hugo"];
    private static readonly string[] s_last = ["Falk", "Brandt", "Holm", "Lindt", "Moser", "Nagel", "Oster", "Paulsen"];

    [Fact]
    public void Long_article_leads_to_the_list_of_its_claims_and_a_short_one_holds_it()
    {
        var ofLong = Content(Names(EditionView.LongFrom + 5), ReadingState.Default);
        var ofShort = Content(Names(20), ReadingState.Default);

        Assert.Empty(ofLong.QuerySelectorAll(".claims li"));
        var link = ofLong.QuerySelector(".all a")!.GetAttribute("href")!;
        Assert.EndsWith("?list=all", link, StringComparison.Ordinal);
        Assert.NotEmpty(ofLong.QuerySelectorAll(".text"));
        Assert.Equal(20, ofShort.QuerySelectorAll(".all details .claims > li").Length);
    }

    [Theory]
    [InlineData(20)]
    [InlineData(EditionView.LongFrom + 5)]
    public void List_stands_alone_where_it_is_asked_for_and_leads_back_to_the_text(int claims)
    {
        var page = Content(Names(claims), ReadingState.Parse(null, "cue", null, null, null, "all"));

        Assert.Equal(claims, page.QuerySelectorAll(".claims > li").Length);
        Assert.Empty(page.QuerySelectorAll(".text, .bottom-line, details .claims"));
        Assert.EndsWith("?hide=cue", page.QuerySelector("a.back")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.All(
            page.QuerySelectorAll(".claims .num"),
            (number, at) => Assert.Equal($"?claim={at + 1}&hide=cue#c{at + 1}", number.GetAttribute("href"))
        );
    }

    [Fact]
    public void Browser_may_pause_while_it_reads_a_long_article_and_only_there()
    {
        Assert.NotEmpty(Content(Names(EditionView.LongFrom + 5), ReadingState.Default).QuerySelectorAll("script"));
        Assert.Empty(Content(Names(20), ReadingState.Default).QuerySelectorAll("script"));
    }

    [Fact]
    public void Names_beyond_what_is_seen_at_a_glance_are_folded_and_none_is_lost()
    {
        var page = Content(Names(50), ReadingState.Default);

        var heard = page.QuerySelector(".hearing section")!;
        Assert.Equal(50, heard.QuerySelectorAll("li").Length);
        Assert.Equal(15, heard.QuerySelectorAll("section > ul > li").Length);
        Assert.Equal("35 more", heard.QuerySelector("details.rest > summary")!.TextContent);
        Assert.Equal(24, page.QuerySelectorAll(".actors > ul > li").Length);
        Assert.Equal("26 more", page.QuerySelector(".actors > details.rest > summary")!.TextContent);
        Assert.Equal(
            50,
            page.QuerySelectorAll(".actors .name")
                .Select(name => name.TextContent)
                .Distinct(StringComparer.Ordinal)
                .Count()
        );
    }

    private IElement Content(string text, ReadingState state)
    {
        var document = AnalysisPipeline.Default.Analyze(
            text,
            ArticleMetadata.Unstated,
            TestContext.Current.CancellationToken
        );
        var view = EditionViewBuilder.Build(SampleReading.EditionOf(document), state);
        return Render(builder =>
            {
                builder.OpenElement(0, "main");
                builder.OpenComponent<BriefingContent>(1);
                builder.AddAttribute(2, nameof(BriefingContent.View), view);
                builder.CloseComponent();
                builder.CloseElement();
            })
            .Find("main");
    }

    private static string Names(int count) =>
        string.Join(
            ' ',
            Enumerable
                .Range(0, count)
                .Select(at =>
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{s_first[at % 8]} {s_last[at / 8 % 8]} said that road {at + 10} is closed."
                    )
                )
        );
}
