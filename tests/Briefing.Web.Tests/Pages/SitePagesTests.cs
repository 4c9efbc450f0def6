using System.Net;
using Briefing.Analysis.Skepticism;
using Briefing.Web.Tests.Fixtures;

namespace Briefing.Web.Tests.Pages;

public sealed class SitePagesTests(WebApp app)
{
    [Theory]
    [InlineData("/")]
    [InlineData("/flags")]
    [InlineData("/flags/src-bare")]
    [InlineData("/guide")]
    [InlineData("/search?q=ferry")]
    [InlineData("/claims?q=ferry")]
    [InlineData("/sources")]
    [InlineData("/sources/Vladimir%20Putin")]
    [InlineData("/actors/Vladimir%20Putin")]
    [InlineData("/claims?q=%3Cscript%3Ealert(1)%3C/script%3E")]
    [InlineData("/search?q=%3Cscript%3Ealert(1)%3C/script%3E")]
    public async Task Reading_pages_have_no_inline_script_or_style(string path)
    {
        var page = await app.GetPageAsync(path);
        Assert.Empty(page.QuerySelectorAll("style, [style], script:not([src]), base"));
        Assert.DoesNotContain(
            page.QuerySelectorAll("*"),
            element => element.Attributes.Any(a => a.Name.StartsWith("on", StringComparison.Ordinal))
        );
        Assert.Equal("en", page.DocumentElement.GetAttribute("lang"));
        Assert.NotNull(page.QuerySelector("meta[name=description]"));
        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.Single(page.QuerySelectorAll("main"));
    }

    [Theory]
    [InlineData("/no/such/page")]
    [InlineData("/briefings/no-such-article")]
    [InlineData("/briefings/..%2F..%2Fetc%2Fpasswd")]
    [InlineData("/flags/no-such-rule")]
    [InlineData("/sources/nobody")]
    [InlineData("/actors/no/body")]
    [InlineData("/_diagnostics/empty")]
    public async Task Missing_page_says_what_to_do(string path)
    {
        var page = await app.GetPageAsync(path, HttpStatusCode.NotFound);
        Assert.Contains("There is no such page", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("main a[href='/']"));
    }

    [Theory]
    [InlineData("/not-found")]
    [InlineData("/status/404")]
    public async Task Page_for_what_is_missing_can_itself_be_opened(string path)
    {
        var page = await app.GetPageAsync(path);
        Assert.Contains("There is no such page", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hostile_title_outlet_text_and_name_are_shown_as_they_are()
    {
        var page = await app.GetPageAsync(await app.FindBriefingAsync("alert('title')"));
        Assert.Equal(WebApp.HostileTitle, page.QuerySelector("h1")!.TextContent);
        Assert.Contains("<i>Gazette</i>", page.QuerySelector(".masthead")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(WebApp.HostileName, page.QuerySelector(".about")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("main script, main img, main b, main i"));
        Assert.Contains("1 March 2024", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_pages_through_every_article_once()
    {
        var seen = new List<string>();
        for (string? path = "/"; path is not null; )
        {
            var page = await app.GetPageAsync(path);
            seen.AddRange(page.QuerySelectorAll(".articles h3 a").Select(link => link.GetAttribute("href")!));
            path = page.QuerySelector("a[rel=next]")?.GetAttribute("href");
        }

        // Other tests may have added more.
        Assert.Equal(
            Enumerable.Range(0, WebApp.SmallSeeds).Select(i => $"/briefings/small-{i:00}"),
            seen.Where(path => path.StartsWith("/briefings/small-", StringComparison.Ordinal)).Order()
        );
        Assert.Equal(seen.Count, seen.Distinct().Count());
    }

    [Fact]
    public async Task List_survives_a_made_up_place() => await app.GetPageAsync("/?after=%27%3B--");

    [Fact]
    public async Task Search_finds_claims_and_articles_and_marks_the_words()
    {
        var page = await app.GetPageAsync("/search?q=ceasefire");
        Assert.Contains(
            page.QuerySelectorAll(".hits mark"),
            mark => mark.TextContent.Equals("ceasefire", StringComparison.OrdinalIgnoreCase)
        );
        Assert.Contains(
            page.QuerySelectorAll(".hits a"),
            link => link.GetAttribute("href")!.Contains("#c", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task Search_shows_a_hostile_query_as_it_is()
    {
        const string query = "\"><script>alert(1)</script>";
        var page = await app.GetPageAsync("/search?q=" + Uri.EscapeDataString(query));
        Assert.Equal(query, page.QuerySelector("#q")!.GetAttribute("value"));
        Assert.Empty(page.QuerySelectorAll("main script"));
    }

    [Fact]
    public async Task Every_rule_has_its_page()
    {
        var list = await app.GetPageAsync("/flags");
        foreach (var rule in FlagGlossary.Rules)
        {
            Assert.NotNull(list.QuerySelector($"a[href='/flags/{rule.Id}']"));
            var page = await app.GetPageAsync("/flags/" + rule.Id);
            Assert.Equal(rule.Title, page.QuerySelector("h1")!.TextContent);
            Assert.Contains(rule.Id, page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        }
    }
}
