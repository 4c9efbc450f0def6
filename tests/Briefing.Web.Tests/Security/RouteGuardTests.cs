using System.Net;
using System.Net.Http.Headers;
using Briefing.Store.Accounts;
using Briefing.Web.Tests.Fixtures;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;

namespace Briefing.Web.Tests.Security;

/// <summary>
/// Nobody in: every route that the application has, against anonymous callers and each role. The routes come from the
/// application; the table says who may come. A route that is not in the table fails the test.
/// </summary>
public sealed class RouteGuardTests(WebApp app)
{
    private static readonly AccountRole?[] s_callers = [null, .. Enum.GetValues<AccountRole>().Cast<AccountRole?>()];

    /// <summary>The least role for each route; none where everybody may come.</summary>
    private static readonly Dictionary<string, AccountRole?> s_rules = new(StringComparer.Ordinal)
    {
        ["/"] = null,
        ["/briefings/{Slug}"] = null,
        ["/briefings/{Slug}/claims/{Id:int}"] = null,
        ["/briefings/{Slug}/notes"] = null,
        ["/briefings/{Slug}/notes/{Id:guid}"] = null,
        ["/briefings/{Slug}/notes/events"] = null,
        ["/briefings/{Slug}/notes/draft"] = AccountRole.Editor,
        ["/flags"] = null,
        ["/flags/{Id}"] = null,
        ["/search"] = null,
        ["/claims"] = null,
        ["/claims/feed"] = null,
        ["/stories"] = null,
        ["/stories/{Id:long}"] = null,
        ["/sources"] = null,
        ["/sources/{*Name}"] = null,
        ["/actors/{*Name}"] = null,
        ["/news"] = null,
        ["/guide"] = null,
        ["/searches"] = AccountRole.Analyst,
        ["/marks"] = AccountRole.Analyst,
        ["/not-found"] = null,
        ["/error"] = null,
        ["/status/{Code:int}"] = null,
        ["/_diagnostics/empty"] = null,
        ["/_diagnostics/files/{name}"] = null,
        ["/health/live"] = null,
        ["/health/ready"] = null,
        ["{**path}"] = null,
        ["/account/sign-in"] = null,
        ["/account/second-step"] = null,
        ["/account/setup"] = null,
        ["/account/invitation"] = null,
        ["/account/passkeys/request-options"] = null,
        ["/account"] = AccountRole.Analyst,
        ["/account/passkeys/creation-options"] = AccountRole.Analyst,
        ["/_blazor"] = AccountRole.Analyst,
        ["/_blazor/negotiate"] = AccountRole.Analyst,
        ["/_blazor/disconnect"] = AccountRole.Analyst,
        ["/_blazor/initializers"] = AccountRole.Analyst,
        ["/_framework/opaque-redirect"] = AccountRole.Admin,
        ["/admin/imports"] = AccountRole.Admin,
        ["/admin/imports/{Id:long}"] = AccountRole.Admin,
        ["/admin/imports/new"] = AccountRole.Admin,
        ["/admin/imports/{RunId:long}/changes/{ItemId:long}"] = AccountRole.Admin,
        ["/admin/system"] = AccountRole.Admin,
        ["/admin/system/backup"] = AccountRole.Admin,
        ["/admin/accounts"] = AccountRole.Admin,
        ["/admin/accounts/{Id:guid}"] = AccountRole.Admin,
        ["/admin/audit"] = AccountRole.Admin,
        ["/admin/tags"] = AccountRole.Admin,
        ["/briefings/{Slug}/judge"] = AccountRole.Editor,
        ["/editor/work"] = AccountRole.Editor,
        ["/api/v1/briefings/{slug}/annotations"] = AccountRole.Analyst,
        ["/api/v1/annotations/{id:guid}"] = AccountRole.Analyst,
        ["/api/v1/briefings/{slug}"] = AccountRole.Analyst,
        ["/editor/waiting"] = AccountRole.Editor,
        ["/editor/waiting/{Id:guid}"] = AccountRole.Editor,
        ["/api/v1/me"] = AccountRole.Analyst,
        ["/api/v1/stories"] = AccountRole.Analyst,
        ["/api/v1/stories/{id:long}"] = AccountRole.Analyst,
        ["/api/v1/imports"] = AccountRole.Admin,
        ["/api/v1/audit"] = AccountRole.Admin,
    };

    private IEnumerable<RouteEndpoint> Routes =>
        app
            .Services.GetRequiredService<EndpointDataSource>()
            .Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is null);

    [Fact]
    public void Every_route_has_its_rule_and_every_rule_its_route()
    {
        var routes = Routes.Select(Pattern).ToHashSet(StringComparer.Ordinal);

        Assert.Empty(routes.Except(s_rules.Keys));
        Assert.Empty(s_rules.Keys.Except(routes));
    }

    [Fact]
    public async Task Every_route_lets_in_whom_its_rule_lets_in_and_nobody_else()
    {
        var wrong = new List<string>();
        foreach (var role in s_callers)
        {
            using var visitor = await TestAccounts.VisitAsync(app, role);
            var token = role is { } given ? await TestAccounts.CreateTokenAsync(app, given) : null;
            foreach (var endpoint in Routes)
            {
                foreach (var method in Methods(endpoint))
                {
                    var path = Fill(Pattern(endpoint));
                    var isIn = path.StartsWith("/api/", StringComparison.Ordinal)
                        ? await CallAsync(method, path, token)
                        : await VisitAsync(visitor, method, path);
                    var least = s_rules[Pattern(endpoint)];
                    if (isIn != (least is null || role >= least))
                    {
                        wrong.Add(
                            $"{method} {path} as {role?.ToString() ?? "anonymous"}: {(isIn ? "let in" : "refused")}"
                        );
                    }
                }
            }
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public async Task Api_does_not_know_the_session_of_a_browser()
    {
        using var visitor = await TestAccounts.VisitAsync(app, AccountRole.Admin);
        using var response = await visitor.SendAsync(HttpMethod.Post, "/api/v1/imports");

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
    }

    private static string Pattern(RouteEndpoint endpoint) =>
        endpoint.RoutePattern.RawText is { } text && text.StartsWith('{')
            ? text
            : "/" + endpoint.RoutePattern.RawText?.Trim('/');

    private static string Fill(string pattern) =>
        pattern
            .Replace("{Code:int}", "400", StringComparison.Ordinal)
            .Replace("{Id:guid}", Guid.Empty.ToString(), StringComparison.Ordinal)
            .Replace("{Id:long}", "1", StringComparison.Ordinal)
            .Replace("{RunId:long}", "1", StringComparison.Ordinal)
            .Replace("{ItemId:long}", "1", StringComparison.Ordinal)
            .Replace("{Id:int}", "1", StringComparison.Ordinal)
            .Replace("{Id:long}", "1", StringComparison.Ordinal)
            .Replace("{id:long}", "1", StringComparison.Ordinal)
            .Replace("{Id}", "src-bare", StringComparison.Ordinal)
            .Replace("{id:guid}", Guid.Empty.ToString(), StringComparison.Ordinal)
            .Replace("{Slug}", "none", StringComparison.Ordinal)
            .Replace("{slug}", "none", StringComparison.Ordinal)
            .Replace("{**path}", "/nowhere", StringComparison.Ordinal)
            .Replace("{**path:file}", "/nowhere.css", StringComparison.Ordinal);

    private static IEnumerable<HttpMethod> Methods(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods is { Count: > 0 } methods
            ? methods.Select(method => new HttpMethod(method))
            : [HttpMethod.Get, HttpMethod.Post];

    private static async Task<bool> VisitAsync(Visitor visitor, HttpMethod method, string path)
    {
        using var response = await visitor.SendAsync(method, path);
        Assert.True(path == "/error" || response.StatusCode != HttpStatusCode.InternalServerError, $"{method} {path}");
        return IsIn(response);
    }

    private async Task<bool> CallAsync(HttpMethod method, string path, string? token)
    {
        using var client = app.CreateClient();
        using var request = new HttpRequestMessage(method, path);
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        return IsIn(response);
    }

    private static bool IsIn(HttpResponseMessage response) =>
        response.StatusCode is not (HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden)
        && response.Headers.Location?.ToString().Contains("/account/sign-in?return=", StringComparison.Ordinal)
            is not true;
}
