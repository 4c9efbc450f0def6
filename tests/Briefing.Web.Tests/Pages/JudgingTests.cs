using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using AngleSharp.Html.Dom;
using Briefing.Store.Accounts;
using Briefing.Store.Writing;
using Briefing.Web.Tests.Fixtures;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace Briefing.Web.Tests.Pages;

/// <summary>Editorial judgement without script: a layer over the reading that every reader sees, and only editors write.</summary>
public sealed class JudgingTests : IDisposable
{
    private const string Text =
        "The ferry will sail on Friday, two officials said on Monday. Anna Berg, the minister, denied that the ferry will sail. \"We are close to the end of it,\" she told reporters.";

    private readonly TemporaryFolder _folder = new();
    private readonly WebApplicationFactory<Program> _app;

    /// <summary>On a store of its own, since it brings articles in.</summary>
    public JudgingTests(WebApp app) => _app = app.Empty(_folder);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <inheritdoc/>
    public void Dispose()
    {
        _app.Dispose();
        SqliteConnection.ClearAllPools();
        _folder.Dispose();
    }

    [Fact]
    public async Task Dismissed_caution_is_struck_through_with_its_reason_and_counts_on_its_rules_page()
    {
        var slug = await SaveAsync("judging-1.txt");
        using var editor = await TestAccounts.VisitAsync(_app, AccountRole.Editor);
        var path = $"/briefings/{slug}/judge?claim=1";
        var page = await editor.GetAsync(path);
        var form = FlagForm(page, "src-anonymous");

        using var refused = await editor.SubmitAsync(page, path, form, ("Value", "dismissed"));
        var again = await Visitor.ReadAsync(refused);
        Assert.Equal("Say why the caution does not hold.", again.QuerySelector("[role=alert]")!.TextContent.Trim());
        Assert.Equal("dismissed", ((IHtmlSelectElement)again.QuerySelector($"#{form}-value")!).Value);
        using var kept = await editor.SubmitAsync(
            page,
            path,
            form,
            ("Value", "dismissed"),
            ("Reason", "The <b>names</b> are in the headline.")
        );
        Assert.Equal(HttpStatusCode.Redirect, kept.StatusCode);

        var panel = (await ReadAsync($"/briefings/{slug}?claim=1")).QuerySelector("#claim-panel")!;
        var flag = panel.QuerySelector(".flag[data-flag=src-anonymous]")!;
        Assert.Contains("dismissed", flag.ClassList);
        Assert.NotNull(flag.QuerySelector("s a[href='/flags/src-anonymous']"));
        Assert.StartsWith("Editor Dismissed: The <b>names</b>", flag.QuerySelector(".human")!.TextContent);
        Assert.Equal(flag, panel.QuerySelectorAll(".cautions > li > .flag")[^1]);

        var rule = await ReadAsync("/flags/src-anonymous");
        Assert.Matches(@"dismissed [1-9]", rule.QuerySelector(".record")!.TextContent);
        Assert.Empty(rule.QuerySelectorAll(".verdicts li"));
        Assert.Contains(
            (await editor.GetAsync("/flags/src-anonymous")).QuerySelectorAll(".verdicts li"),
            item => item.TextContent.Contains("in the headline", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task Second_editor_is_told_and_keeps_what_was_typed()
    {
        var slug = await SaveAsync("judging-2.txt");
        using var first = await TestAccounts.VisitAsync(_app, AccountRole.Editor);
        using var second = await TestAccounts.VisitAsync(_app, AccountRole.Editor);
        var path = $"/briefings/{slug}/judge?claim=1";
        var seen = await second.GetAsync(path);
        using var kept = await first.SubmitAsync(path, "credibility", ("Value", "2"), ("Reason", "Two sources."));
        Assert.Equal(HttpStatusCode.Redirect, kept.StatusCode);

        using var late = await second.SubmitAsync(
            seen,
            path,
            "credibility",
            ("Value", "5"),
            ("Reason", "It cannot be.")
        );

        var page = await Visitor.ReadAsync(late);
        Assert.Contains("“2”, Two sources.", page.QuerySelector("[role=alert]")!.TextContent);
        Assert.Equal("It cannot be.", ((IHtmlInputElement)page.QuerySelector("#credibility-reason")!).Value);
        using var now = await second.SubmitAsync(
            page,
            path,
            "credibility",
            ("Value", "5"),
            ("Reason", "It cannot be.")
        );
        Assert.Equal(HttpStatusCode.Redirect, now.StatusCode);
        var panel = (await ReadAsync($"/briefings/{slug}?claim=1")).QuerySelector("#claim-panel .judged")!;
        Assert.Contains("Credibility 5, improbable", panel.TextContent);
    }

    [Fact]
    public async Task Judgement_never_slides_to_what_has_its_number_in_a_newer_text()
    {
        var slug = await SaveAsync("judging-6.txt");
        using var editor = await TestAccounts.VisitAsync(_app, AccountRole.Editor);
        var path = $"/briefings/{slug}/judge?claim=1";
        var page = await editor.GetAsync(path);
        await SaveAsync("judging-6.txt", "The port is closed, the harbour master said. " + Text);

        using var late = await editor.SubmitAsync(page, path, "credibility", ("Value", "2"), ("Reason", "Two."));

        var answer = await Visitor.ReadAsync(late);
        Assert.Contains("was read anew", answer.QuerySelector("[role=alert]")!.TextContent);
        Assert.Equal("Two.", ((IHtmlInputElement)answer.QuerySelector("#credibility-reason")!).Value);
        Assert.Null((await ReadAsync($"/briefings/{slug}?claim=1")).QuerySelector("#claim-panel .judged"));
    }

    [Fact]
    public async Task What_was_written_about_a_claim_that_is_gone_is_shown_and_not_kept()
    {
        var slug = await SaveAsync("judging-7.txt");
        using var editor = await TestAccounts.VisitAsync(_app, AccountRole.Editor);
        var path = $"/briefings/{slug}/judge?claim=3";
        var page = await editor.GetAsync(path);
        await SaveAsync("judging-7.txt", "The port is closed, the harbour master said.");

        using var late = await editor.SubmitAsync(page, path, "credibility", ("Value", "2"), ("Reason", "<i>Two</i>."));

        var answer = await Visitor.ReadAsync(late);
        Assert.Contains("Nothing was kept", answer.QuerySelector("[role=alert]")!.TextContent);
        Assert.Equal(["2", "<i>Two</i>."], answer.QuerySelectorAll(".lost").Select(words => words.TextContent));
    }

    [Fact]
    public async Task Dismissed_caution_has_no_mark_in_the_text_and_stands_apart_among_found_claims()
    {
        var slug = await SaveAsync("judging-8.txt");
        using var editor = await TestAccounts.VisitAsync(_app, AccountRole.Editor);
        var before = await ReadAsync($"/briefings/{slug}?claim=1");
        Assert.NotEmpty(before.QuerySelectorAll("[data-start][data-flag~=src-anonymous]"));
        foreach (var claim in (IEnumerable<int>)[1, 2, 3])
        {
            var path = $"/briefings/{slug}/judge?claim={claim}";
            var page = await editor.GetAsync(path);
            if (page.QuerySelector(".judged-flag [data-flag=src-anonymous]") is not null)
            {
                using var kept = await editor.SubmitAsync(
                    page,
                    path,
                    FlagForm(page, "src-anonymous"),
                    ("Value", "dismissed"),
                    ("Reason", "Named.")
                );
                Assert.Equal(HttpStatusCode.Redirect, kept.StatusCode);
            }
        }

        Assert.Empty(
            (await ReadAsync($"/briefings/{slug}?claim=1")).QuerySelectorAll("[data-start][data-flag~=src-anonymous]")
        );
        Assert.Empty((await ReadAsync("/claims?q=flag:src-anonymous")).QuerySelectorAll(".claims > li"));
        var found = (await ReadAsync("/claims?q=dismissed:src-anonymous")).QuerySelector(".claims > li")!;
        Assert.StartsWith("Dismissed by an editor", found.QuerySelector(".dismissed-cautions")!.TextContent);
        Assert.NotNull(found.QuerySelector(".dismissed-cautions s"));
    }

    [Fact]
    public async Task Corrections_lie_over_the_reading_on_the_page_and_in_the_json()
    {
        var slug = await SaveAsync("judging-3.txt");
        using var editor = await TestAccounts.VisitAsync(_app, AccountRole.Editor);
        var token = await TestAccounts.CreateTokenAsync(_app, AccountRole.Analyst);
        var before = await ReadJsonAsync(slug, token);
        var path = $"/briefings/{slug}/judge?claim=1";
        foreach (
            var (form, value) in (IEnumerable<(string, string)>)
                [
                    ("source", "the harbour office"),
                    ("words", "will sail on Friday"),
                    ("chain", "The Herald\r\nthe harbour office"),
                ]
        )
        {
            using var kept = await editor.SubmitAsync(path, form, ("Value", value));
            Assert.Equal(HttpStatusCode.Redirect, kept.StatusCode);
        }

        var actors = await editor.GetAsync($"/briefings/{slug}/judge");
        var merge = actors
            .QuerySelectorAll("form select[name=Value]")
            .First(select => select.Id!.StartsWith("merge-", StringComparison.Ordinal))
            .Id!.Replace("-value", "", StringComparison.Ordinal);
        var other = ((IHtmlSelectElement)actors.QuerySelector($"#{merge}-value")!).Options[1].Value;
        using var merged = await editor.SubmitAsync(actors, $"/briefings/{slug}/judge", merge, ("Value", other));
        Assert.Equal(HttpStatusCode.Redirect, merged.StatusCode);

        var page = await ReadAsync($"/briefings/{slug}?claim=1");
        Assert.Equal(
            [
                "Held by the harbour office",
                "In the words “will sail on Friday”",
                "Through The Herald → the harbour office",
            ],
            page.QuerySelectorAll("#claim-panel .judged .human b").Select(words => words.TextContent)
        );
        Assert.Equal($"The same as {other}", page.QuerySelector(".actors .human b")!.TextContent);

        var after = await ReadJsonAsync(slug, token);
        Assert.Equal(before.GetProperty("reading").ToString(), after.GetProperty("reading").ToString());
        var judgements = after.GetProperty("editorial").GetProperty("judgements");
        Assert.Equal(
            ["actorMerge", "claimChain", "claimSource", "claimWords"],
            judgements.EnumerateArray().Select(one => one.GetProperty("kind").GetString()!).Order()
        );
        var source = judgements.EnumerateArray().Single(one => one.GetProperty("kind").GetString() == "claimSource");
        Assert.Equal("C1", source.GetProperty("target").GetProperty("claim").GetString());
        Assert.Equal("the harbour office", source.GetProperty("value").GetString());
    }

    [Fact]
    public async Task Source_is_graded_with_history_and_not_judged_stands_last()
    {
        var slug = await SaveAsync("judging-4.txt");
        var token = await TestAccounts.CreateTokenAsync(_app, AccountRole.Analyst);
        Assert.Null((await ReadAsync($"/briefings/{slug}?claim=2")).QuerySelector("#claim-panel .source-grade"));
        using var editor = await TestAccounts.VisitAsync(_app, AccountRole.Editor);
        const string Path = "/sources/Anna%20Berg";
        var fresh = await editor.GetAsync(Path);
        Assert.Equal("F", ((IHtmlSelectElement)fresh.QuerySelector("#grade")!).Options[^1].Value);
        foreach (var grade in (string[])["B", "D"])
        {
            using var kept = await editor.SubmitAsync(Path, "grade", ("Grade", grade), ("Reason", $"For {grade}."));
            Assert.Equal(HttpStatusCode.Redirect, kept.StatusCode);
        }

        var page = await ReadAsync(Path);
        Assert.Equal("D, not usually reliable", page.QuerySelector(".grades .human b")!.TextContent);
        Assert.StartsWith("B, usually reliable: For B.", page.QuerySelector(".grades li")!.TextContent);
        Assert.Null(page.QuerySelector(".grades form"));
        var panel = (await ReadAsync($"/briefings/{slug}?claim=2")).QuerySelector("#claim-panel .source-grade")!;
        Assert.StartsWith("Anna Berg", panel.TextContent);
        Assert.Contains("Reliability D, not usually reliable: For D.", panel.TextContent);
        var source = Assert.Single(
            (await ReadJsonAsync(slug, token)).GetProperty("editorial").GetProperty("sources").EnumerateArray()
        );
        Assert.Equal(
            ("Anna Berg", "admiralty-scale:source-reliability=\"d\""),
            (source.GetProperty("name").GetString(), source.GetProperty("machineTag").GetString())
        );
        using var stale = await editor.SubmitAsync(fresh, Path, "grade", ("Grade", "A"));
        Assert.Contains(
            "has graded this source D",
            (await Visitor.ReadAsync(stale)).QuerySelector("[role=alert]")!.TextContent
        );
    }

    [Fact]
    public async Task Contradiction_is_taken_up_settled_and_waits_when_its_claims_are_gone()
    {
        var slug = await SaveAsync("judging-5.txt");
        using var editor = await TestAccounts.VisitAsync(_app, AccountRole.Editor);
        var page = await editor.GetAsync("/editor/work");
        var item = page.QuerySelectorAll(".waiting li")
            .First(one => one.QuerySelector($"a[href*='{slug}']") is not null);
        Assert.Equal("Open", item.QuerySelector(".work-state")!.TextContent);
        var form = item.QuerySelector(".judge")!.Id!;
        using var kept = await editor.SubmitAsync(
            page,
            "/editor/work",
            form,
            ("Value", "in work"),
            ("Reason", "Asked both.")
        );
        Assert.Equal(HttpStatusCode.Redirect, kept.StatusCode);
        item = (await editor.GetAsync("/editor/work?show=in%20work"))
            .QuerySelectorAll(".waiting li")
            .First(one => one.QuerySelector($"a[href*='{slug}']") is not null);
        Assert.Contains("Asked both.", item.TextContent);

        await SaveAsync("judging-5.txt", "Nothing is left of what stood here, a printer said.");

        var waiting = (await editor.GetAsync("/editor/waiting"))
            .QuerySelectorAll(".judging .waiting li")
            .Single(one => one.QuerySelector($"a[href*='{slug}']") is not null);
        Assert.Contains("In work", waiting.TextContent);
        var drop = waiting.QuerySelector("form.inline input[name=_handler]")!.GetAttribute("value")!;
        using var dropped = await editor.SubmitAsync("/editor/waiting", drop);
        Assert.Equal(HttpStatusCode.Redirect, dropped.StatusCode);
        Assert.Null((await editor.GetAsync("/editor/waiting")).QuerySelector($".judging .waiting a[href*='{slug}']"));
    }

    private static string FlagForm(IHtmlDocument page, string rule) =>
        page.QuerySelectorAll(".judged-flag")
            .First(one => one.QuerySelector($"[data-flag={rule}]") is not null)
            .QuerySelector(".judge")!
            .Id!;

    private async Task<string> SaveAsync(string name, string text = Text) =>
        (
            await _app
                .Services.GetRequiredService<ArticleWriter>()
                .SaveAsync(Caller.Process("test"), Articles.Read(name, text), Cancel)
        ).Slug!;

    private async Task<JsonElement> ReadJsonAsync(string slug, string token)
    {
        using var client = _app.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/v1/briefings/{slug}");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var response = await client.SendAsync(request, Cancel);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        using var document = JsonDocument.Parse(await response.Content.ReadAsStringAsync(Cancel));
        return document.RootElement.Clone();
    }

    /// <summary>A page as somebody sees it who is not signed in.</summary>
    private async Task<IHtmlDocument> ReadAsync(string path)
    {
        using var reader = await TestAccounts.VisitAsync(_app, null);
        return await reader.GetAsync(path);
    }
}
