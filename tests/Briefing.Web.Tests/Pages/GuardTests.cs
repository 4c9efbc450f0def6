using System.Net;
using System.Text.RegularExpressions;
using Briefing.Web.Tests.Fixtures;

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
    [InlineData("/admin/imports", HttpStatusCode.Forbidden)]
    public async Task Every_answer_has_the_guarding_headers(string path, HttpStatusCode status)
    {
        using var client = app.CreateClient();
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

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("::1")]
    [InlineData("127.8.9.1")]
    public async Task Administration_is_open_from_the_machine_itself(string address)
    {
        var page = await app.GetPageAsync("/admin/imports", remote: address);
        Assert.Contains("empty.txt", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("noscript"));
    }

    [Theory]
    [InlineData("/admin/imports", "192.0.2.7")]
    [InlineData("/ADMIN/imports", "192.0.2.7")]
    [InlineData("/admin", "2001:db8::1")]
    [InlineData("/_blazor/negotiate", "192.0.2.7")]
    public async Task Administration_and_circuits_are_closed_to_others(string path, string address)
    {
        var page = await app.GetPageAsync(path, HttpStatusCode.Forbidden, address);
        Assert.Contains("on the machine that runs Briefing", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("X-Forwarded-For", "127.0.0.1")]
    [InlineData("Forwarded", "for=127.0.0.1")]
    [InlineData("Via", "1.1 proxy")]
    public async Task Administration_is_closed_to_what_a_proxy_passes_on(string header, string value)
    {
        using var client = app.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/admin/imports");
        request.Headers.Add(WebApp.RemoteHeader, "127.0.0.1");
        request.Headers.Add(header, value);
        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Fact]
    public async Task Work_page_has_a_fresh_nonce_and_strict_scripts()
    {
        var (first, second) = (await NonceAsync(), await NonceAsync());
        Assert.NotEqual(first, second);

        async Task<string> NonceAsync()
        {
            using var client = app.CreateClient();
            using var request = new HttpRequestMessage(HttpMethod.Get, "/admin/imports");
            request.Headers.Add(WebApp.RemoteHeader, "127.0.0.1");
            using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
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
