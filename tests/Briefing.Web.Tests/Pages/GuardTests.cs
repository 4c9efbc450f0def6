using System.Net;
using System.Text.RegularExpressions;
using Briefing.Store.Accounts;
using Briefing.Web.Tests.Fixtures;
using Microsoft.AspNetCore.Mvc.Testing;

namespace Briefing.Web.Tests.Pages;

public sealed partial class GuardTests(WebApp app)
{
    [Theory]
    [InlineData("/", HttpStatusCode.OK)]
    [InlineData("/flags", HttpStatusCode.OK)]
    [InlineData("/nowhere", HttpStatusCode.NotFound)]
    [InlineData("/health/live", HttpStatusCode.OK)]
    [InlineData("/health/ready", HttpStatusCode.OK)]
    [InlineData("/css/site.css", HttpStatusCode.OK)]
    [InlineData("/account/sign-in", HttpStatusCode.OK)]
    [InlineData("/api/v1/me", HttpStatusCode.Unauthorized)]
    [InlineData("/admin/accounts", HttpStatusCode.Redirect)]
    public async Task Every_answer_has_the_guarding_headers(string path, HttpStatusCode status)
    {
        using var client = app.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
        using var response = await client.GetAsync(path, TestContext.Current.CancellationToken);
        Assert.Equal(status, response.StatusCode);
        var policy = response.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("DENY", response.Headers.GetValues("X-Frame-Options").Single());
        Assert.Equal("same-origin", response.Headers.GetValues("Referrer-Policy").Single());
        Assert.Equal("same-origin", response.Headers.GetValues("Cross-Origin-Opener-Policy").Single());
        Assert.True(response.Headers.Contains("Permissions-Policy"));
        Assert.False(response.Headers.Contains("Server"));
    }

    [Fact]
    public async Task Work_page_has_a_fresh_nonce_and_strict_scripts()
    {
        using var admin = await TestAccounts.VisitAsync(app, AccountRole.Admin);
        var (first, second) = (await NonceAsync(), await NonceAsync());
        Assert.NotEqual(first, second);

        async Task<string> NonceAsync()
        {
            using var response = await admin.SendAsync(HttpMethod.Get, "/admin/imports");
            var policy = response.Headers.GetValues("Content-Security-Policy").Single();
            var html = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            var nonce = Nonce().Match(policy).Groups[1].Value;
            Assert.NotEmpty(nonce);
            Assert.Contains(
                $"nonce=\"{WebUtility.HtmlEncode(nonce).Replace("+", "&#x2B;", StringComparison.Ordinal)}\"",
                html,
                StringComparison.Ordinal
            );
            Assert.DoesNotContain(
                "unsafe",
                policy.Split(';').Single(part => part.TrimStart().StartsWith("script-src", StringComparison.Ordinal)),
                StringComparison.Ordinal
            );
            return nonce;
        }
    }

    [Fact]
    public async Task Imports_are_shown_to_an_admin_without_script_too()
    {
        using var admin = await TestAccounts.VisitAsync(app, AccountRole.Admin);
        var page = await admin.GetAsync("/admin/imports");
        Assert.NotNull(page.QuerySelector("noscript"));
        var run = page.QuerySelector(".runs tbody tr:last-child a")!.GetAttribute("href")!;
        var texts = await admin.GetAsync(run);
        Assert.Contains("empty.txt", texts.Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("evil.example")]
    [InlineData("localhost.evil.example")]
    public async Task Foreign_host_name_is_refused(string host)
    {
        using var client = app.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.Host = host;
        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [GeneratedRegex("'nonce-([^']+)'")]
    private static partial Regex Nonce();
}
