using Briefing.Web.Api;
using Briefing.Web.Components;
using Briefing.Web.Routing;
using Briefing.Web.Security;
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
        app.UseExceptionHandler(Addresses.Error);
        app.UseStatusCodePagesWithReExecute("/status/{0}");
        app.UseResponseCompression();
        app.UseRouting();
        app.UseMiddleware<LoopbackOnlyMiddleware>();
        app.UseMiddleware<NotModifiedMiddleware>();
        app.UseAntiforgery();

        app.MapHealthChecks(Addresses.Live, new HealthCheckOptions { Predicate = _ => false });
        app.MapHealthChecks(Addresses.Ready);
        app.MapStaticAssets();
        app.MapClaimPanel();
        app.MapRazorComponents<App>()
            // The header is given by the middleware, stricter than Blazor's own.
            .AddInteractiveServerRenderMode(options => options.ContentSecurityFrameAncestorsPolicy = null);
    }
}
