using System.Net;
using System.Xml.Linq;
using Briefing.Ingestion.Imports;
using Briefing.Store.Accounts;
using Briefing.Web.Tests.Fixtures;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Briefing.Web.Tests.Pages;

/// <summary>Sources, actors, feeds, and that their pages are kept until an import.</summary>
public sealed class SourcePagesTests(WebApp app)
{
    private static readonly XNamespace s_atom = "http://www.w3.org/2005/Atom";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_source_of_the_list_has_a_page_with_as_many_claims_as_the_list_says()
    {
        var list = await app.GetPageAsync("/sources");
        var rows = list.QuerySelectorAll(".source-table tbody tr");
        Assert.InRange(rows.Length, 10, 50);
        foreach (var row in rows.Take(6))
        {
            var holds = row.QuerySelector("[data-label=Holds]")!.TextContent;
            var page = await app.GetPageAsync(row.QuerySelector("a")!.GetAttribute("href")!);
            Assert.Contains(
                $"Holds{holds} claim",
                page.QuerySelector(".stated")!.TextContent,
                StringComparison.Ordinal
            );
        }
    }

    [Fact]
    public async Task Source_is_shown_with_its_relays_and_with_what_it_said()
    {
        var page = await app.GetPageAsync("/sources/U.S.%20officials");
        Assert.Contains(
            "never; this is a description",
            page.QuerySelector(".stated")!.TextContent,
            StringComparison.Ordinal
        );
        Assert.Contains("New York Times", page.QuerySelector(".facets")!.TextContent, StringComparison.Ordinal);
        Assert.All(
            page.QuerySelectorAll(".claims .through"),
            chain => Assert.Contains("U.S. officials", chain.TextContent, StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task Ledger_shows_the_public_beside_the_private_stance()
    {
        var page = await app.GetPageAsync("/actors/Vladimir%20Putin");
        var pair = page.QuerySelectorAll(".ledger-pair")[0];
        Assert.Equal(2, pair.QuerySelectorAll(".claims > li").Length);
        Assert.StartsWith("One stance is marked", pair.QuerySelector(".why")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Feed_has_the_claims_of_the_query_and_hostile_ones_are_text()
    {
        using var client = app.CreateClient();
        using var response = await client.GetAsync("/claims/feed?q=mayor", Cancel);
        Assert.Equal("application/atom+xml", response.Content.Headers.ContentType!.MediaType);
        var feed = XDocument.Parse(await response.Content.ReadAsStringAsync(Cancel)).Root!;
        var page = await app.GetPageAsync("/claims?q=mayor");

        Assert.Equal(s_atom + "feed", feed.Name);
        Assert.Equal(
            page.QuerySelectorAll(".claims .proposition").Select(claim => claim.TextContent),
            feed.Elements(s_atom + "entry").Select(entry => entry.Element(s_atom + "title")!.Value)
        );
        Assert.All(feed.Descendants(s_atom + "updated"), updated => DateTimeOffset.Parse(updated.Value, null));
        Assert.Equal(
            feed.Elements(s_atom + "entry").Count(),
            feed.Elements(s_atom + "entry").Select(entry => entry.Element(s_atom + "id")!.Value).Distinct().Count()
        );
    }

    [Fact]
    public async Task Feed_of_a_wrong_query_says_what_to_mend()
    {
        using var client = app.CreateClient();
        using var response = await client.GetAsync("/claims/feed?q=author:Ada", Cancel);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains(
            "There is no field",
            await response.Content.ReadAsStringAsync(Cancel),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Pages_are_kept_and_validated_until_an_import()
    {
        // An application of its own, since other tests start imports when they like.
        await using var own = new WebApp();
        await own.InitializeAsync();
        using var client = own.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
        foreach (var path in (string[])["/", "/claims?q=ferry", "/claims/feed?q=ferry", "/sources", "/search?q=ferry"])
        {
            var (tag, _) = await AskAsync(client, path);
            Assert.NotNull(tag);
            var (again, age) = await AskAsync(client, path);
            Assert.Equal(tag, again);
            Assert.NotNull(age);

            using var conditional = new HttpRequestMessage(HttpMethod.Get, path);
            conditional.Headers.Add("If-None-Match", tag);
            using var notModified = await client.SendAsync(conditional, Cancel);
            Assert.Equal(HttpStatusCode.NotModified, notModified.StatusCode);

            await own
                .Services.GetRequiredService<ImportService>()
                .RequestAsync(Caller.Process("test"), TestContext.Current.CancellationToken);
            (var after, age) = await AskAsync(client, path);
            Assert.NotEqual(tag, after);
            Assert.Null(age);
        }
    }

    [Fact]
    public async Task Wrong_query_is_not_kept()
    {
        using var client = app.CreateClient();
        await client.GetAsync("/claims?q=author:Ada", Cancel);
        using var response = await client.GetAsync("/claims?q=author:Ada", Cancel);
        Assert.Null(response.Headers.Age);
        Assert.Null(response.Headers.ETag);
    }

    private static async Task<(string? Tag, TimeSpan? Age)> AskAsync(HttpClient client, string path)
    {
        using var response = await client.GetAsync(path, Cancel);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.False(response.Headers.Contains("Set-Cookie"));
        return (response.Headers.ETag?.ToString(), response.Headers.Age);
    }
}
