using Briefing.Web.Api;
using Briefing.Web.Components;
using Briefing.Web.Routing;
using Briefing.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;

namespace Briefing.Web.Hosting;

/// <summary>Puts the application's pipeline together.</summary>
public static class WebApplicationExtensions
{
    /// <summary>Adds guards, error pages, health checks, assets and pages.</summary>
    public static void UseBriefing(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        app.UseMiddleware<SecurityHeadersMiddleware>();
        app.UseWhen(
            context => context.Request.Path.StartsWithSegments(Addresses.Fonts, StringComparison.OrdinalIgnoreCase),
            fonts => fonts.Use(KeepFonts)
        );
        // With services of their own: those of a page that failed have begun to render it, and cannot begin again.
        app.UseExceptionHandler(Addresses.Error, createScopeForErrors: true);
        app.UseStatusCodePagesWithReExecute("/status/{0}", createScopeForStatusCodePages: true);
        app.UseWhen(
            context => context.Request.Path.StartsWithSegments(Addresses.Api, StringComparison.OrdinalIgnoreCase),
            api => api.UseStatusCodePages()
        );
        app.UseMiddleware<ErrorPageMiddleware>();
        app.UseRouting();
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseMiddleware<CallerMiddleware>();
        app.UseMiddleware<NotModifiedMiddleware>();
        app.UseOutputCache();
        // Within what is kept, so that a kept page is compressed once.
        app.UseResponseCompression();
        app.UseAntiforgery();

        app.MapHealthChecks(Addresses.Live, new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous();
        app.MapHealthChecks(Addresses.Ready).AllowAnonymous();
        app.MapStaticAssets().AllowAnonymous();
        app.MapBriefingApi();
        app.MapClaimFeed();
        app.MapDiagnosticFiles();
        app.MapPasskeys();
        app.MapClaimPanel();
        app.MapMarks();
        app.MapBackup();
        app.MapNews();
        app.MapNotes();
        app.MapRazorComponents<App>()
            // The header is given by the middleware, stricter than Blazor's own.
            .AddInteractiveServerRenderMode(options => options.ContentSecurityFrameAncestorsPolicy = null)
            .Add(GuardFramework);

        // Without it an address that is not there would be for admins alone, and lead others to the sign-in page.
        app.MapFallback("{**path}", SayMissing).AllowAnonymous();
    }

    // A font's file never changes, but its name has no fingerprint; asked for at each page, it could come too late to be used.
    private static Task KeepFonts(HttpContext context, RequestDelegate next)
    {
        context.Response.OnStarting(
            static state =>
            {
                var response = (HttpResponse)state;
                if (response.StatusCode is StatusCodes.Status200OK or StatusCodes.Status304NotModified)
                {
                    response.Headers.CacheControl = "public, max-age=2592000";
                }

                return Task.CompletedTask;
            },
            context.Response
        );
        return next(context);
    }

    private static Task SayMissing(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }

    /// <summary>Gives what the framework adds beside the pages its rules: circuits are for those who are signed in.</summary>
    private static void GuardFramework(EndpointBuilder endpoint)
    {
        var path = (endpoint as RouteEndpointBuilder)?.RoutePattern.RawText ?? "";
        if (path.TrimStart('/').StartsWith(Addresses.Circuit.TrimStart('/'), StringComparison.Ordinal))
        {
            endpoint.Metadata.Add(new AuthorizeAttribute(Policies.SignedIn));
        }
    }
}
