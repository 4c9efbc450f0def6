using System.Net;
using Briefing.Web.Routing;

namespace Briefing.Web.Security;

/// <summary>
/// Keeps administration and circuits to the machine itself until there are accounts. A request that a proxy passed on counts
/// as a stranger's, since the proxy's own address says nothing of who asks.
/// </summary>
public sealed class LoopbackOnlyMiddleware(RequestDelegate next)
{
    private static readonly string[] s_proxyHeaders = ["Forwarded", "X-Forwarded-For", "X-Real-IP", "Via"];

    /// <summary>Handles a request.</summary>
    public Task InvokeAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (IsGuarded(context.Request.Path) && !IsLocal(context))
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        }

        return next(context);
    }

    private static bool IsGuarded(PathString path) =>
        path.StartsWithSegments(Addresses.Administration, StringComparison.OrdinalIgnoreCase)
        || path.StartsWithSegments(Addresses.Circuit, StringComparison.OrdinalIgnoreCase);

    private static bool IsLocal(HttpContext context) =>
        context.Connection.RemoteIpAddress is { } address
        && IPAddress.IsLoopback(address)
        && !s_proxyHeaders.Any(context.Request.Headers.ContainsKey);
}
