using System.Net;
using Briefing.Web.Tests.Fixtures;

namespace Briefing.Web.Tests.Pages;

public sealed class ClaimsPageTests(WebApp app)
{
    [Fact]
    public async Task Claims_of_every_briefing_are_paged_through_once()
    {
        var seen = new List<string>();
        for (string? path = "/claims"; path is not null; )
        {
            var page = await app.GetPageAsync(path);
            seen.AddRange(page.QuerySelectorAll(".claims .proposition a").Select(link => link.GetAttribute("href")!));
            path = page.QuerySelector("a[rel=next]")?.GetAttribute("href");
        }

        Assert.InRange(seen.Count, WebApp.SmallSeeds + 20, 500);
        Assert.Equal(seen.Count, seen.Distinct().Count());
    }

    [Fact]
    public async Task Query_is_answered_with_marked_words_the_chain_and_a_way_to_the_text()
    {
        var page = await app.GetPageAsync("/claims?q=" + Uri.EscapeDataString("ceasefire source:\"New York Times\""));

        var claim = page.QuerySelectorAll(".claims > li")[0];
        Assert.Equal("ceasefire", claim.QuerySelector("mark")!.TextContent, ignoreCase: true);
        Assert.Contains("New York Times", claim.QuerySelector(".through")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("#c", claim.QuerySelector(".proposition a")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.All(
            page.QuerySelectorAll(".claims .through"),
            chain => Assert.Contains("New York Times", chain.TextContent, StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task Facet_leads_to_as_many_claims_as_it_says()
    {
        var page = await app.GetPageAsync("/claims?q=Putin");
        var facets = page.QuerySelectorAll(".facets .with");
        Assert.InRange(facets.Length, 6, 48);
        foreach (var facet in facets.Where((_, index) => index % 4 == 0))
        {
            var narrowed = await app.GetPageAsync(facet.GetAttribute("href")!);
            Assert.Equal(
                facet.QuerySelector(".count")!.TextContent,
                narrowed.QuerySelector(".found")!.TextContent.Split(' ')[0]
            );
        }
    }

    [Fact]
    public async Task Part_of_a_query_can_be_left_out()
    {
        var page = await app.GetPageAsync(
            "/claims?q=" + Uri.EscapeDataString("Putin -flag:any source:\"U.S. officials\"")
        );

        Assert.Equal(
            ["Putin", "-flag:any", "source:\"U.S. officials\""],
            page.QuerySelectorAll(".query-parts li > span").Select(part => part.TextContent)
        );
        var without = await app.GetPageAsync(page.QuerySelectorAll(".query-parts a")[1].GetAttribute("href")!);
        Assert.Equal("Putin source:\"U.S. officials\"", without.QuerySelector("#q")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Wrong_query_is_shown_with_its_error_and_kept_for_mending()
    {
        const string query = "peace author:<b>Ada</b>";
        var page = await app.GetPageAsync("/claims?q=" + Uri.EscapeDataString(query), HttpStatusCode.BadRequest);

        Assert.Equal(query, page.QuerySelector("#q")!.GetAttribute("value"));
        Assert.Equal("q-error", page.QuerySelector("#q")!.GetAttribute("aria-describedby"));
        Assert.Equal("author:", page.QuerySelector(".query-echo mark")!.TextContent);
        Assert.Equal(query, page.QuerySelector(".query-echo")!.TextContent);
        Assert.Contains(
            "There is no field “author”",
            page.QuerySelector(".query-error")!.TextContent,
            StringComparison.Ordinal
        );
        Assert.Empty(page.QuerySelectorAll(".claims"));
    }

    [Fact]
    public async Task Query_that_finds_nothing_says_what_to_try()
    {
        var page = await app.GetPageAsync("/claims?q=xyzzy");
        Assert.Contains("Leave a part out", page.QuerySelector(".empty")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("0 claims", page.QuerySelector(".found")!.TextContent);
    }

    [Fact]
    public async Task Every_example_of_the_help_is_understood()
    {
        var page = await app.GetPageAsync("/claims");
        var examples = page.QuerySelectorAll(".query-help td a");
        Assert.InRange(examples.Length, 10, 20);
        foreach (var example in examples)
        {
            await app.GetPageAsync(example.GetAttribute("href")!);
        }
    }

    [Fact]
    public async Task Order_is_kept_from_page_to_page()
    {
        var page = await app.GetPageAsync("/claims?q=ferry&order=oldest");
        Assert.True(page.QuerySelector("#order option[selected]")!.GetAttribute("value") == "oldest");
        Assert.Contains(
            "order=oldest",
            page.QuerySelector("a[rel=next]")!.GetAttribute("href"),
            StringComparison.Ordinal
        );
        Assert.All(
            page.QuerySelectorAll(".facets li a"),
            link => Assert.Contains("order=oldest", link.GetAttribute("href"), StringComparison.Ordinal)
        );
    }
}
