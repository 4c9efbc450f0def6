using System.Net;
using AngleSharp.Html.Dom;
using Briefing.Store.Accounts;
using Briefing.Web.Tests.Fixtures;

namespace Briefing.Web.Tests.Pages;

/// <summary>The morning list without script: marks are forms, filters are links, all that is chosen is in the address.</summary>
public sealed class DeskTests(WebApp app)
{
    private const string First = ".desk li.article:not(.is-read)";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Reader_marks_a_briefing_and_finds_it_where_it_belongs()
    {
        using var visitor = await TestAccounts.VisitAsync(app, AccountRole.Analyst);
        var list = await visitor.GetAsync("/?show=unread");
        var slug = list.QuerySelector(First)!.GetAttribute("data-slug")!;
        var unread = Count(list, "/?show=unread");

        using var read = await visitor.PressAsync(list, $"button.mark-read[value='{slug}']");
        Assert.Equal(HttpStatusCode.Redirect, read.StatusCode);
        Assert.Equal($"/?show=unread#a-{slug}", read.Headers.Location?.ToString());
        using var star = await visitor.PressAsync(list, $"button.mark-star[value='{slug}']");

        var after = await visitor.GetAsync("/?show=unread");
        Assert.Equal(unread - 1, Count(after, "/?show=unread"));
        Assert.Null(after.QuerySelector($"[data-slug='{slug}']"));
        var starred = await visitor.GetAsync("/?show=starred");
        var item = Assert.Single(starred.QuerySelectorAll(".desk .articles > li"));
        Assert.Equal(slug, item.GetAttribute("data-slug"));
        Assert.Contains("is-read", item.ClassList);
        Assert.Equal("true", item.QuerySelector(".mark-star")!.GetAttribute("aria-pressed"));

        using var back = await visitor.PressAsync(starred, $"button.mark-star[name=unstar][value='{slug}']");
        var none = await visitor.GetAsync("/?show=starred");
        Assert.Contains("No briefing is starred", none.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_that_a_page_shows_is_marked_at_once_and_what_is_left_comes_first()
    {
        using var visitor = await TestAccounts.VisitAsync(app, AccountRole.Analyst);
        var list = await visitor.GetAsync("/");
        var shown = list.QuerySelectorAll(".desk [data-slug]").Select(item => item.GetAttribute("data-slug")).ToList();

        using var answer = await visitor.PressAsync(list, "button[name=read-all]");
        Assert.Equal("/", answer.Headers.Location?.ToString());

        var left = await visitor.GetAsync("/");
        Assert.Equal(
            ["Not read yet", "Read before"],
            left.QuerySelectorAll(".desk .part").Select(part => part.TextContent)
        );
        var unread = left.QuerySelectorAll(First).Select(item => item.GetAttribute("data-slug")).ToList();
        Assert.Equal(WebApp.SmallSeeds + 2 - shown.Count, unread.Count);
        Assert.Empty(unread.Intersect(shown));
    }

    [Fact]
    public async Task Form_without_its_token_changes_nothing()
    {
        using var visitor = await TestAccounts.VisitAsync(app, AccountRole.Analyst);
        var list = await visitor.GetAsync("/");
        list.QuerySelector("input[name=__RequestVerificationToken]")!.Remove();

        using var answer = await visitor.PressAsync(list, "button[name=read-all]");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Empty((await visitor.GetAsync("/")).QuerySelectorAll(".desk .is-read"));
    }

    [Theory]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example")]
    public async Task Marks_lead_back_into_the_application_alone(string elsewhere)
    {
        using var visitor = await TestAccounts.VisitAsync(app, AccountRole.Analyst);
        var list = await visitor.GetAsync("/");

        using var answer = await visitor.PressAsync(list, "button[name=read-all]", ("return", elsewhere));

        Assert.Equal("/", answer.Headers.Location?.ToString());
    }

    [Fact]
    public async Task Reader_without_an_account_is_told_that_the_browser_keeps_the_marks()
    {
        var list = await app.GetPageAsync("/?show=starred");

        Assert.Equal("browser", list.QuerySelector(".desk")!.GetAttribute("data-marks"));
        Assert.NotEmpty(list.QuerySelectorAll(".desk [data-slug]"));
        Assert.Contains("in this browser only", list.Body!.TextContent, StringComparison.Ordinal);
        Assert.Empty(list.QuerySelectorAll("main form"));
        Assert.All(
            list.QuerySelectorAll(".marks button"),
            button => Assert.Equal("button", button.GetAttribute("type"))
        );
    }

    [Fact]
    public async Task Open_page_is_told_of_what_is_imported()
    {
        using var client = app.CreateClient();
        using var response = await client.GetAsync("/news?since=0", HttpCompletionOption.ResponseHeadersRead, Cancel);
        Assert.Equal("text/event-stream", response.Content.Headers.ContentType?.MediaType);
        await using var stream = await response.Content.ReadAsStreamAsync(Cancel);
        using var reader = new StreamReader(stream);
        var lines = new List<string>();
        while (!lines.Contains("event: news"))
        {
            lines.Add((await reader.ReadLineAsync(Cancel))!);
        }

        Assert.Equal(
            $"data: {{\"created\":{WebApp.SmallSeeds + 2},\"changed\":0}}",
            await reader.ReadLineAsync(Cancel)
        );
    }

    private static int Count(IHtmlDocument list, string filter) =>
        int.Parse(
            list.QuerySelector($".show a[href='{filter}'] .count")!.TextContent,
            System.Globalization.CultureInfo.InvariantCulture
        );
}
