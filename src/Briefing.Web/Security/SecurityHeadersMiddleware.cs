using Briefing.Web.Rendering;
using Microsoft.AspNetCore.StaticAssets;

namespace Briefing.Web.Security;

/// <summary>Gives every response the headers that keep a browser from doing more than the pages need.</summary>
public sealed class SecurityHeadersMiddleware(RequestDelegate next)
{
    /// <summary>Reading pages: no inline script, no inline style, no connection, no frame.</summary>
    internal const string ReadingPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
        + "base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    /// <summary>How the name of the antiforgery cookie begins.</summary>
    internal const string AntiforgeryCookie = "briefing-form";

    private const string Permissions =
        "accelerometer=(), autoplay=(), camera=(), display-capture=(), encrypted-media=(), fullscreen=(), "
        + "geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()";

    /// <summary>Handles a request.</summary>
    public Task InvokeAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        context.Response.OnStarting(
            static state =>
            {
                Add((HttpContext)state);
                return Task.CompletedTask;
            },
            context
        );
        return next(context);
    }

    private static void Add(HttpContext context)
    {
        var headers = context.Response.Headers;
        var metadata = context.GetEndpoint()?.Metadata;
        var isWork = metadata?.GetMetadata<WorkPageAttribute>() is not null;
        headers.ContentSecurityPolicy =
            isWork ? WorkPolicy(CspNonce.Of(context))
            : metadata?.GetMetadata<ConnectedPageAttribute>() is not null ? ReadingPolicy + "; connect-src 'self'"
            : ReadingPolicy;
        if (!isWork && headers.ETag.Count > 0 && !IsAsset(metadata))
        {
            // Without an account a reading page has no form that changes anything, so it needs no token; without its cookie
            // the page may be kept, and asked for again only if it changed.
            if (context.User.Identity?.IsAuthenticated is not true)
            {
                headers.SetCookie = headers
                    .SetCookie.Where(cookie => cookie?.StartsWith(AntiforgeryCookie, StringComparison.Ordinal) is false)
                    .ToArray();
            }

            headers.Remove("Pragma");
            headers.CacheControl = EntityTag.CacheControl;
        }

        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] = Permissions;
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
    }

    /// <summary>Whether it is a style sheet, a font or a script, which says itself how long it may be kept.</summary>
    private static bool IsAsset(EndpointMetadataCollection? metadata) =>
        metadata?.GetMetadata<StaticAssetDescriptor>() is not null;

    /// <summary>
    /// Work pages: scripts as strict as elsewhere, with a nonce for the import map; a socket for the circuit; and style
    /// attributes, which MudBlazor writes for heights and places and to which no nonce can be given.
    /// </summary>
    private static string WorkPolicy(string nonce) =>
        $"default-src 'none'; script-src 'self' 'nonce-{nonce}'; style-src 'self'; style-src-attr 'unsafe-inline'; "
        + "img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'self'; form-action 'self'; "
        + "frame-ancestors 'none'";
}
