using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Briefing.Ingestion.Imports;
using Briefing.Store.Accounts;
using Briefing.Web.Tests.Fixtures;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Briefing.Web.Tests.Pages;

/// <summary>What several articles tell of, on the pages of stories and on those of the articles.</summary>
public sealed class StoryPagesTests(WebApp app) : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private WebApplicationFactory<Program> _stories = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        StorySeeds.Write(_folder.PathOf("seeds"));
        _stories = app.Empty(_folder);
        await _stories.Services.GetRequiredService<ImportService>().RequestAsync(Caller.Process("test"));
    }

    public async ValueTask DisposeAsync()
    {
        await _stories.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        await _folder.DisposeAsync();
    }

    [Fact]
    public async Task Stories_are_listed_with_articles_and_origins_counted()
    {
        var page = await GetAsync("/stories");

        Assert.Equal(
            [(StorySeeds.StrikeTitle, "2 articles, 2 origins"), (StorySeeds.DamTitle, "2 articles, 1 origin")],
            page.QuerySelectorAll(".stories > li")
                .Select(story => (story.QuerySelector("h2 a")!.TextContent, story.QuerySelector(".tally")!.TextContent))
        );
    }

    [Fact]
    public async Task Story_of_one_origin_shows_what_shows_it_and_what_changed_on_the_way()
    {
        var page = await StoryAsync(StorySeeds.DamTitle);

        Assert.Equal("2 articles, one origin: Harbour Gazette", page.QuerySelector(".origins h3")!.TextContent);
        Assert.Contains(
            "One passes on what Harbour Gazette reports",
            page.QuerySelector(".shows")!.TextContent,
            StringComparison.Ordinal
        );
        var drift = Assert.Single(
            page.QuerySelectorAll("[aria-labelledby=drifts] .story-pairs > li"),
            pair => pair.QuerySelector(".versus")!.TextContent == "the reserve is gone"
        );
        Assert.Equal("may", drift.QuerySelector("q")!.TextContent);
        Assert.Null(page.QuerySelector("#conflicts"));
    }

    [Fact]
    public async Task Story_with_a_conflict_quotes_both_sides_and_their_holders()
    {
        var page = await StoryAsync(StorySeeds.StrikeTitle);

        var sides = page.QuerySelectorAll("[aria-labelledby=conflicts] blockquote");
        Assert.Equal(2, sides.Length);
        Assert.Contains("400 workers", sides[0].QuerySelector("q")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Brekke", sides[0].QuerySelector(".through")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("90 workers", sides[1].QuerySelector("q")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Voss", sides[1].QuerySelector(".through")!.TextContent, StringComparison.Ordinal);
        Assert.All(
            page.QuerySelectorAll(".origins h3"),
            origin => Assert.Equal("An origin of its own", origin.TextContent)
        );
    }

    [Fact]
    public async Task Briefing_says_where_else_a_claim_is_reported_and_leads_there()
    {
        var front = await GetAsync("/");
        var relay = Assert.Single(
            front.QuerySelectorAll(".articles h3 a"),
            link => link.TextContent == StorySeeds.RelayTitle
        );
        var page = await GetAsync(relay.GetAttribute("href") + "?claim=2");

        Assert.Contains(
            "2 articles, 1 origin",
            page.QuerySelector(".masthead, header")!.ParentElement!.TextContent,
            StringComparison.Ordinal
        );
        var elsewhere = Assert.Single(page.QuerySelectorAll(".elsewhere > li"));
        Assert.Contains("less firmly than here", elsewhere.TextContent, StringComparison.Ordinal);
        Assert.Contains("The reservoir may", elsewhere.QuerySelector("q")!.TextContent, StringComparison.Ordinal);
        var there = await GetAsync(elsewhere.QuerySelector("a")!.GetAttribute("href")!);
        Assert.Contains(StorySeeds.DamTitle, there.Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Morning_list_has_the_articles_of_a_story_together_and_marks_what_is_of_one_origin()
    {
        var page = await GetAsync("/");

        var told = page.QuerySelectorAll(".told");
        Assert.Equal(
            ["2 articles, 2 origins", "2 articles, 1 origin"],
            told.Select(story => story.QuerySelector(".told-head a")!.TextContent)
        );
        Assert.Empty(told[0].QuerySelectorAll(".one-origin"));
        var origin = Assert.Single(told[1].QuerySelectorAll(".one-origin"));
        Assert.Equal(
            [StorySeeds.RelayTitle, StorySeeds.DamTitle],
            origin.QuerySelectorAll("h3 a").Select(title => title.TextContent)
        );
        Assert.Empty(page.QuerySelectorAll("button[name=read-these]"));
    }

    [Fact]
    public async Task Articles_of_a_story_are_marked_as_read_at_once()
    {
        using var visitor = await TestAccounts.VisitAsync(_stories, AccountRole.Analyst);
        var list = await visitor.GetAsync("/?show=unread");

        using var answer = await visitor.PressAsync(list, ".told button[name=read-these]");

        Assert.Equal("/?show=unread", answer.Headers.Location?.ToString());
        var left = await visitor.GetAsync("/?show=unread");
        Assert.Equal(
            list.QuerySelectorAll(".told")[1].QuerySelectorAll("h3 a").Select(title => title.TextContent),
            left.QuerySelectorAll(".told h3 a").Select(title => title.TextContent)
        );
    }

    [Fact]
    public async Task Article_whose_story_is_told_elsewhere_in_the_list_says_so_in_its_line()
    {
        using var visitor = await TestAccounts.VisitAsync(_stories, AccountRole.Analyst);
        var list = await visitor.GetAsync("/");
        var one = Assert.Single(
            list.QuerySelectorAll("li.article"),
            item => item.QuerySelector("h3 a")!.TextContent == StorySeeds.RelayTitle
        );
        using var answer = await visitor.PressAsync(list, $"button.mark-read[value='{one.GetAttribute("data-slug")}']");

        var parted = await visitor.GetAsync("/");

        Assert.Single(parted.QuerySelectorAll(".told"));
        var read = Assert.Single(parted.QuerySelectorAll("li.article.is-read"));
        Assert.Contains("One story: 2 articles, 1 origin", read.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Story_that_there_is_not_is_not_found()
    {
        using var client = _stories.CreateClient();
        using var response = await client.GetAsync("/stories/4711", Cancel);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task Where_there_is_no_story_the_page_says_when_there_will_be()
    {
        var page = await app.GetPageAsync("/stories?after=0-0");
        Assert.Contains("There are no more stories", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Api_tells_stories_to_those_who_may_read()
    {
        var owner = await TestAccounts.CreateAsync(_stories, AccountRole.Analyst);
        var token = await _stories
            .Services.GetRequiredService<AccessTokenWriter>()
            .CreateAsync(owner, "stories", TimeSpan.FromDays(1), Cancel);
        using var client = _stories.CreateClient();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token!.Secret);

        using var list = JsonDocument.Parse(await client.GetStringAsync("/api/v1/stories?limit=1", Cancel));
        var item = Assert.Single(list.RootElement.GetProperty("items").EnumerateArray());
        using var story = JsonDocument.Parse(
            await client.GetStringAsync($"/api/v1/stories/{item.GetProperty("id").GetInt64()}", Cancel)
        );

        Assert.Equal(2, list.RootElement.GetProperty("total").GetInt32());
        Assert.Equal("2 of 2", $"{item.GetProperty("origins")} of {item.GetProperty("articles")}");
        Assert.Single(story.RootElement.GetProperty("conflicts").EnumerateArray());
    }

    private async Task<IDocument> StoryAsync(string title)
    {
        var list = await GetAsync("/stories");
        var link = Assert.Single(list.QuerySelectorAll(".stories h2 a"), link => link.TextContent == title);
        return await GetAsync(link.GetAttribute("href")!);
    }

    private async Task<IDocument> GetAsync(string path)
    {
        using var client = _stories.CreateClient();
        using var response = await client.GetAsync(path, Cancel);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var html = await response.Content.ReadAsStringAsync(Cancel);
        return await new HtmlParser(new HtmlParserOptions { IsStrictMode = true }).ParseDocumentAsync(html);
    }
}
