using System.Net;
using AngleSharp.Dom;
using Briefing.Store.Accounts;
using Briefing.Store.Reading;
using Briefing.Web.Tests.Fixtures;
using Microsoft.Extensions.DependencyInjection;

namespace Briefing.Web.Tests.Pages;

public sealed class BriefingPageTests(WebApp app)
{
    private const string SeedTitle = "Russian President";

    [Theory]
    [InlineData(SeedTitle)]
    [InlineData("alert('title')")]
    [InlineData("ferry number 7 ")]
    public async Task Every_mark_quotes_the_text_at_its_offsets(string title)
    {
        var (page, reading) = await ReadAsync(title);
        var marks = page.QuerySelectorAll(".text [data-start]");
        Assert.NotEmpty(marks);
        foreach (var mark in marks)
        {
            var start = int.Parse(mark.GetAttribute("data-start")!, null);
            var end = int.Parse(mark.GetAttribute("data-end")!, null);
            Assert.Equal(reading.Text[start..end], Words(mark));
        }
    }

    [Theory]
    [InlineData(SeedTitle)]
    [InlineData("alert('title')")]
    public async Task Every_claim_is_marked_with_all_its_words_cue_source_and_note(string title)
    {
        var (page, reading) = await ReadAsync(title);
        Assert.NotEmpty(reading.Claims);
        foreach (var claim in reading.Claims)
        {
            AssertCovers("data-claim", claim.Id, claim.Content);
            AssertCovers("data-cue", claim.Id, claim.Cue);
            AssertCovers("data-source", claim.Id, claim.Source);
            Assert.NotNull(page.QuerySelector($"#c{claim.Id}"));
            Assert.NotNull(page.QuerySelector($"#n{claim.Id}"));
            Assert.Equal(
                claim
                    .Chain.Select(hop => hop.IsOpen ? "somebody not named" : hop.Name)
                    .Take(claim.Kind == Briefing.Analysis.Claims.ClaimKind.Attributed ? int.MaxValue : 1),
                page.QuerySelectorAll($"#k{claim.Id} .hop").Select(hop => hop.TextContent)
            );
        }

        void AssertCovers(string attribute, int id, IEnumerable<Briefing.Analysis.Text.TextSpan> spans)
        {
            var expected = spans.SelectMany(span => Enumerable.Range(span.Start, span.Length)).ToHashSet();
            var marked = page.QuerySelectorAll($".text [{attribute}~='{id}']")
                .SelectMany(mark => Enumerable.Range(Start(mark), End(mark) - Start(mark)))
                .ToHashSet();
            Assert.Superset(expected.Where(position => !char.IsWhiteSpace(reading.Text[position])).ToHashSet(), marked);
            Assert.Subset(expected, marked);
        }
    }

    [Fact]
    public async Task Every_flag_shows_its_reason_and_its_evidence()
    {
        var (page, reading) = await ReadAsync(SeedTitle);
        Assert.NotEmpty(reading.Flags);
        foreach (var flag in reading.Flags.Where(flag => flag.ClaimId is not null))
        {
            var id = Briefing.Analysis.Skepticism.FlagGlossary.Get(flag.Code).Id;
            Assert.Contains(
                page.QuerySelectorAll($"#k{flag.ClaimId} [data-flag='{id}']"),
                shown => shown.TextContent.Contains(flag.Why, StringComparison.Ordinal)
            );
            foreach (var span in flag.Spans)
            {
                Assert.Contains(
                    page.QuerySelectorAll($".text [data-flag~='{id}']"),
                    mark => Start(mark) >= span.Start && End(mark) <= span.End
                );
            }
        }
    }

    [Fact]
    public async Task Whole_text_is_there_in_order()
    {
        var (page, reading) = await ReadAsync(SeedTitle);
        var shown = string.Concat(page.QuerySelectorAll(".text").Select(Words));
        Assert.Equal(WithoutSpace(reading.Text), WithoutSpace(shown));
    }

    [Fact]
    public async Task Bottom_line_has_lead_claims_the_four_questions_and_the_sourcing()
    {
        var (page, _) = await ReadAsync(SeedTitle);
        Assert.InRange(page.QuerySelectorAll(".bottom-line .lead > li").Length, 3, 6);
        Assert.Equal(
            ["Who says so?", "How sure are they?", "Does it hold together?", "What is missing?"],
            page.QuerySelectorAll(".bottom-line .question h3").Select(heading => heading.TextContent)
        );
        Assert.Contains("sources", page.QuerySelector(".statement p")!.TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(page.QuerySelectorAll(".sources li"));
        Assert.Contains("not stated", page.QuerySelector(".masthead")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hidden_layers_live_in_the_address_and_their_switches_turn_them_back()
    {
        var path = await app.FindBriefingAsync(SeedTitle);
        var page = await app.GetPageAsync(path + "?hide=cue,note&claim=2");

        Assert.Equal("briefing no-cue no-note", page.QuerySelector("article")!.ClassName);
        var pressed = page.QuerySelectorAll(".layers button")
            .ToDictionary(button => button.GetAttribute("data-layer")!, button => button.GetAttribute("aria-pressed"));
        Assert.Equal("false", pressed["cue"]);
        Assert.Equal("true", pressed["claim"]);
        var cue = page.QuerySelector(".layers [data-layer=cue]")!;
        Assert.Equal("hide", cue.GetAttribute("name"));
        Assert.Equal("note", cue.GetAttribute("value"));
        Assert.Equal("2", page.QuerySelector(".layers [type=hidden][name=claim]")!.GetAttribute("value"));
        Assert.Null(page.QuerySelector(".layers [type=hidden][name=hide]"));
        Assert.Equal("?claim=1&hide=cue,note#c1", page.QuerySelector("#c1")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Chosen_claim_is_lit_with_the_evidence_of_its_flags_without_script()
    {
        var (_, reading) = await ReadAsync(SeedTitle);
        var flag = reading.Flags.First(flag => flag is { ClaimId: not null, Spans.IsEmpty: false });
        var path = await app.FindBriefingAsync(SeedTitle);
        var page = await app.GetPageAsync($"{path}?claim={flag.ClaimId}");

        Assert.All(
            page.QuerySelectorAll($".text [data-claim~='{flag.ClaimId}']"),
            words => Assert.Contains("lit", words.ClassList)
        );
        Assert.Contains(
            page.QuerySelectorAll(".text .lit, .text .proof"),
            words => Start(words) >= flag.Spans[0].Start && End(words) <= flag.Spans[0].End
        );
        Assert.NotNull(page.QuerySelector($"#n{flag.ClaimId}.chosen"));
        var panel = page.QuerySelector(".panel")!;
        Assert.Equal($"Claim {flag.ClaimId}", panel.QuerySelector("h3")!.TextContent);
        Assert.Contains(flag.Why, panel.TextContent, StringComparison.Ordinal);
        Assert.Null((await app.GetPageAsync(path)).QuerySelector(".text .lit"));
    }

    [Fact]
    public async Task Panel_alone_is_the_same_as_on_the_page_and_not_sent_again_unchanged()
    {
        var path = await app.FindBriefingAsync(SeedTitle);
        var page = await app.GetPageAsync(path + "?claim=2");
        using var client = app.CreateClient();
        using var answer = await client.GetAsync(path + "/claims/2", TestContext.Current.CancellationToken);
        var piece = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Equal(WithoutSpace(page.QuerySelector(".rail")!.OuterHtml), WithoutSpace(Parse(piece).OuterHtml));
        Assert.NotNull(answer.Headers.ETag);
        using var missing = await client.GetAsync(path + "/claims/100000", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);

        IElement Parse(string html)
        {
            var body = page.CreateElement("div");
            body.InnerHtml = html;
            return body.FirstElementChild!;
        }
    }

    [Fact]
    public async Task Claim_that_is_not_there_is_not_chosen()
    {
        var path = await app.FindBriefingAsync(SeedTitle);
        var page = await app.GetPageAsync(path + "?claim=100000");

        Assert.Null(page.QuerySelector(".text .lit"));
        Assert.Equal("?claim=1#c1", page.QuerySelector("#c1")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Links_on_the_page_lead_somewhere()
    {
        var (page, _) = await ReadAsync(SeedTitle);
        foreach (var anchor in page.QuerySelectorAll("article a[href^='#']"))
        {
            Assert.NotNull(page.GetElementById(anchor.GetAttribute("href")![1..]));
        }

        foreach (var anchor in page.QuerySelectorAll("article a[href^='?']"))
        {
            Assert.NotNull(page.GetElementById(anchor.GetAttribute("href")!.Split('#')[1]));
        }

        Assert.Equal(
            page.QuerySelectorAll("[id]").Length,
            page.QuerySelectorAll("[id]").Select(element => element.Id).Distinct().Count()
        );
    }

    [Fact]
    public async Task Page_that_did_not_change_is_not_sent_again()
    {
        var path = await app.FindBriefingAsync(SeedTitle);
        using var client = app.CreateClient();
        using var first = await client.GetAsync(path, TestContext.Current.CancellationToken);
        Assert.Equal(
            "private, no-cache",
            first
                .Headers.GetValues("Cache-Control")
                .Single()
                .Replace("no-cache, private", "private, no-cache", StringComparison.Ordinal)
        );
        Assert.False(first.Headers.Contains("Set-Cookie"));
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Empty(await second.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Marks_of_who_is_signed_in_stand_in_a_form_and_change_the_tag()
    {
        var path = await app.FindBriefingAsync(SeedTitle);
        using var visitor = await TestAccounts.VisitAsync(app, AccountRole.Analyst);
        using var first = await visitor.SendAsync(HttpMethod.Get, path);
        var page = await visitor.GetAsync(path + "?hide=cue");
        Assert.Equal("false", page.QuerySelector(".mark-bar .mark-star")!.GetAttribute("aria-pressed"));

        using var star = await visitor.PressAsync(page, ".mark-bar .mark-star");
        Assert.StartsWith(path + "?hide=cue#a-", star.Headers.Location?.ToString(), StringComparison.Ordinal);
        using var second = await visitor.SendAsync(HttpMethod.Get, path);
        Assert.NotEqual(first.Headers.ETag, second.Headers.ETag);
        var after = await visitor.GetAsync(path);
        Assert.Equal("true", after.QuerySelector(".mark-bar .mark-star")!.GetAttribute("aria-pressed"));
        Assert.Equal("false", after.QuerySelector(".mark-bar .mark-read")!.GetAttribute("aria-pressed"));
        using var read = await visitor.PressAsync(after, ".mark-bar .mark-read");
        Assert.Contains("is-read", (await visitor.GetAsync(path)).QuerySelector(".mark-bar")!.ClassList);

        // Nobody else's.
        var other = await app.GetPageAsync(path);
        Assert.Equal("browser", other.QuerySelector(".mark-bar")!.GetAttribute("data-marks"));
        Assert.Null(other.QuerySelector("form[method=post]"));
    }

    [Fact]
    public async Task Page_with_forms_is_sent_again_to_who_has_lost_their_cookie()
    {
        var path = await app.FindBriefingAsync(SeedTitle);
        using var visitor = await TestAccounts.VisitAsync(app, AccountRole.Analyst);
        using var first = await visitor.SendAsync(HttpMethod.Get, path);
        var tag = first.Headers.ETag!;
        Assert.Equal(HttpStatusCode.NotModified, await visitor.AskAsync(path, tag));

        visitor.Lose("briefing-form");
        Assert.Equal(HttpStatusCode.OK, await visitor.AskAsync(path, tag));
    }

    private async Task<(IDocument Page, Briefing.Analysis.AnalyzedDocument Reading)> ReadAsync(string title)
    {
        var path = await app.FindBriefingAsync(title);
        var page = await app.GetPageAsync(path);
        var slug = Uri.UnescapeDataString(path["/briefings/".Length..]);
        var edition = await app
            .Services.GetRequiredService<ArticleReader>()
            .FindEditionAsync(slug, TestContext.Current.CancellationToken);
        return (page, edition!.Reading);
    }

    private static int Start(IElement mark) => int.Parse(mark.GetAttribute("data-start")!, null);

    private static int End(IElement mark) => int.Parse(mark.GetAttribute("data-end")!, null);

    /// <summary>The article's words, without the claims' numbers.</summary>
    private static string Words(IElement element) =>
        string.Concat(
            element
                .Descendants<IText>()
                .Where(text => text.Ancestors<IElement>().All(parent => !parent.ClassList.Contains("num")))
                .Select(text => text.Data)
        );

    private static string WithoutSpace(string text) =>
        string.Concat(text.Where(character => !char.IsWhiteSpace(character)));
}
