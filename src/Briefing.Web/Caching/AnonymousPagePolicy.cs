using Briefing.Store.Reading;
using Briefing.Web.Hosting;
using Briefing.Web.Rendering;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;

namespace Briefing.Web.Caching;

/// <summary>
/// Keeps the pages of <see cref="CachedPageAttribute"/> for readers who are not signed in, as they are sent: compressed, one
/// for each encoding. A kept page belongs to a state of the store, which is asked for at each request: an import or any other
/// audited change, by any process, makes every page new, and nothing has to be told to forget. While an import run goes on,
/// nothing is kept. The state is the page's entity tag as well, so that a browser that has the page gets a short answer.
/// </summary>
internal sealed class AnonymousPagePolicy(
    StoreStateReader store,
    IResponseCompressionProvider compression,
    IOptions<DiagnosticsOptions> options
) : IOutputCachePolicy
{
    // Bounds how long an address that nobody asks for again takes its place.
    private static readonly TimeSpan s_kept = TimeSpan.FromMinutes(30);

    /// <inheritdoc/>
    public async ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var http = context.HttpContext;
        if (!MayBeKept(http) || await store.ReadAsync(cancellation) is not { IsSettled: true } state)
        {
            context.EnableOutputCaching = false;
            return;
        }

        context.EnableOutputCaching = true;
        context.AllowCacheLookup = true;
        context.AllowCacheStorage = true;
        context.AllowLocking = true;
        context.ResponseExpirationTimeSpan = s_kept;
        context.CacheVaryByRules.QueryKeys = "*";
        context.CacheVaryByRules.VaryByValues["state"] = state.Name;
        context.CacheVaryByRules.VaryByValues["encoding"] = EncodingFor(http);
        http.Response.Headers.ETag = EntityTag.Of(state.Name);
        http.Response.OnStarting(LeaveTagToSuccess, http.Response);
    }

    /// <inheritdoc/>
    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) =>
        ValueTask.CompletedTask;

    /// <inheritdoc/>
    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var response = context.HttpContext.Response;
        if (response.StatusCode != StatusCodes.Status200OK || response.Headers.SetCookie.Count > 0)
        {
            context.AllowCacheStorage = false;
        }

        return ValueTask.CompletedTask;
    }

    private static Task LeaveTagToSuccess(object state)
    {
        var response = (HttpResponse)state;
        if (response.StatusCode != StatusCodes.Status200OK)
        {
            response.Headers.ETag = default;
        }

        return Task.CompletedTask;
    }

    private bool MayBeKept(HttpContext http) =>
        options.Value.KeepPages
        && http.GetEndpoint()?.Metadata.GetMetadata<CachedPageAttribute>() is not null
        && (HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method))
        && http.User.Identity?.IsAuthenticated != true
        && http.Request.Headers.Authorization.Count == 0;

    private string EncodingFor(HttpContext http) =>
        StringValues.IsNullOrEmpty(http.Request.Headers.AcceptEncoding)
            ? ""
            : compression.GetCompressionProvider(http)?.EncodingName ?? "";
}
