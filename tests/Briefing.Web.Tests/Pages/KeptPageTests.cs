using System.IO.Compression;
using System.Net;
using System.Text.RegularExpressions;
using Briefing.Ingestion.Imports;
using Briefing.Store.Accounts;
using Briefing.Web.Routing;
using Briefing.Web.Tests.Fixtures;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Briefing.Web.Tests.Pages;

/// <summary>Pages kept for anonymous readers; an application of its own, since other tests start imports when they like.</summary>
public sealed class KeptPageTests : IAsyncLifetime
{
    private readonly WebApp _app = new();
    private string _briefing = "";

    public async ValueTask InitializeAsync()
    {
        await _app.InitializeAsync();
        _briefing = await _app.FindBriefingAsync("Russian President");
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Each_encoding_has_the_same_page_kept_for_itself()
    {
        var plain = await ReadAsync(null);
        foreach (var encoding in (string[])["br", "gzip"])
        {
            var first = await ReadAsync(encoding);
            var second = await ReadAsync(encoding);
            Assert.Equal(encoding, first.Encoding);
            Assert.Equal(plain.Html, first.Html);
            Assert.Equal(plain.Html, second.Html);
            Assert.NotNull(second.Age);
        }

        Assert.NotNull((await ReadAsync(null)).Age);
        Assert.Null((await ReadAsync(null)).Encoding);
    }

    [Fact]
    public async Task Many_who_ask_at_once_get_one_page()
    {
        using var client = _app.CreateClient();
        var answers = await Task.WhenAll(
            Enumerable
                .Range(0, 40)
                .Select(async _ =>
                {
                    using var response = await client.GetAsync(_briefing + "?claim=3", Cancel);
                    return (
                        response.StatusCode,
                        Kept: response.Headers.Age is not null,
                        Html: await response.Content.ReadAsStringAsync(Cancel)
                    );
                })
        );

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode));
        Assert.Single(answers.Select(answer => answer.Html).Distinct());
        // One rendered it; the others waited for that, and got it from where it is kept.
        Assert.Single(answers, answer => !answer.Kept);
    }

    [Fact]
    public async Task Briefing_is_made_anew_after_an_import_and_after_any_audited_change()
    {
        await ReadAsync(null);
        Assert.NotNull((await ReadAsync(null)).Age);

        await _app.Services.GetRequiredService<ImportService>().RequestAsync(Caller.Process("test"), Cancel);
        Assert.Null((await ReadAsync(null)).Age);
        Assert.NotNull((await ReadAsync(null)).Age);

        await TestAccounts.CreateAsync(_app, AccountRole.Editor);
        Assert.Null((await ReadAsync(null)).Age);
    }

    [Fact]
    public async Task Nothing_is_kept_for_those_who_are_signed_in_or_of_what_they_see()
    {
        await ReadAsync(null);
        await ReadAsync(null);
        using var visitor = await TestAccounts.VisitAsync(_app, AccountRole.Analyst);
        for (var time = 0; time < 2; time++)
        {
            using var response = await visitor.SendAsync(HttpMethod.Get, _briefing);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.Null(response.Headers.Age);
            Assert.Contains("private", response.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        }

        // What they see, with their name on it, is nobody else's.
        var (html, _, _) = await ReadAsync(null);
        Assert.Contains(Addresses.SignIn, html, StringComparison.Ordinal);
        Assert.DoesNotContain(Addresses.Account + "\"", html, StringComparison.Ordinal);
    }

    /// <summary>The budget of a reading page: what a first visit fetches of it, compressed, the seed's briefing.</summary>
    [Fact]
    public async Task Reading_page_with_all_it_fetches_is_under_200_kilobytes()
    {
        using var client = _app.CreateClient();
        var page = await _app.GetPageAsync(_briefing);
        var fetched = new HashSet<string>(StringComparer.Ordinal) { _briefing };
        fetched.UnionWith(
            page.QuerySelectorAll("link[rel=stylesheet], link[rel=preload], link[rel=modulepreload]")
                .Select(link => link.GetAttribute("href")!)
        );
        fetched.UnionWith(page.QuerySelectorAll("script[src]").Select(script => script.GetAttribute("src")!));
        // Modules fetch others.
        foreach (var module in Directory.EnumerateFiles(Path.Combine(WorkingTree.Root, "src/Briefing.Web/wwwroot/js")))
        {
            fetched.Add($"/js/{Path.GetFileName(module)}");
        }

        var total = 0L;
        foreach (var path in fetched)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path);
            request.Headers.Add("Accept-Encoding", "gzip");
            using var response = await client.SendAsync(request, Cancel);
            Assert.Equal((path, HttpStatusCode.OK), (path, response.StatusCode));
            var bytes = (await response.Content.ReadAsByteArrayAsync(Cancel)).LongLength;
            Assert.True(
                path.EndsWith(".woff2", StringComparison.Ordinal) || response.Content.Headers.ContentEncoding.Count > 0,
                $"{path} is not compressed."
            );
            total += bytes;
        }

        Assert.Equal(2, fetched.Count(path => path.EndsWith(".woff2", StringComparison.Ordinal)));
        Assert.InRange(total, 50_000, 199_999);
    }

    [Fact]
    public async Task Style_sheets_by_fingerprint_and_fonts_are_kept_by_the_browser()
    {
        using var client = _app.CreateClient();
        var page = await _app.GetPageAsync(_briefing);
        foreach (var link in page.QuerySelectorAll("link[rel=stylesheet], link[rel=preload]"))
        {
            using var response = await client.GetAsync(link.GetAttribute("href"), Cancel);
            Assert.InRange(response.Headers.CacheControl!.MaxAge!.Value, TimeSpan.FromDays(30), TimeSpan.MaxValue);
        }
    }

    private async Task<(string Html, string? Encoding, TimeSpan? Age)> ReadAsync(string? encoding)
    {
        using var client = _app.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
        using var request = new HttpRequestMessage(HttpMethod.Get, _briefing);
        if (encoding is not null)
        {
            request.Headers.Add("Accept-Encoding", encoding);
        }

        using var response = await client.SendAsync(request, Cancel);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var used = response.Content.Headers.ContentEncoding.SingleOrDefault();
        var body = await response.Content.ReadAsStreamAsync(Cancel);
        using var reader = new StreamReader(
            used switch
            {
                "br" => new BrotliStream(body, CompressionMode.Decompress),
                "gzip" => new GZipStream(body, CompressionMode.Decompress),
                _ => body,
            }
        );
        var html = await reader.ReadToEndAsync(Cancel);
        // The framework ends each page with a token of its own, for forms; without its cookie it is good for nothing.
        return (Regex.Replace(html, "<!--Blazor.*?-->", ""), used, response.Headers.Age);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;
}
