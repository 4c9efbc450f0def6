using Briefing.Store.Annotations;
using Briefing.Store.Reading;
using Briefing.Web.Rendering;
using Briefing.Web.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.Primitives;

namespace Briefing.Web.Hosting;

/// <summary>Answers "not modified" for a briefing that the browser has already, before anything is rendered.</summary>
public sealed class NotModifiedMiddleware(RequestDelegate next)
{
    private const string SlugName = "Slug";

    /// <summary>Handles a request.</summary>
    public async Task InvokeAsync(HttpContext context, ArticleReader articles, AnnotationReader notes)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(articles);
        ArgumentNullException.ThrowIfNull(notes);
        var held = context.Request.Headers.IfNoneMatch;
        if (
            !StringValues.IsNullOrEmpty(held)
            && HttpMethods.IsGet(context.Request.Method)
            && IsBriefing(context.GetEndpoint())
            && context.Request.RouteValues[SlugName] is string slug
            && await articles.FindEditionAsync(slug, context.RequestAborted) is { } edition
            && EntityTag.Of(edition, context.User, await notes.FindStateAsync(slug, context.RequestAborted)) is var tag
            && EntityTag.Matches(held, tag)
        )
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            context.Response.Headers.ETag = tag;
            context.Response.Headers.CacheControl = EntityTag.CacheControl;
            return;
        }

        await next(context);
    }

    private static bool IsBriefing(Endpoint? endpoint) =>
        endpoint is RouteEndpoint { RoutePattern: RoutePattern { RawText: { } text } }
        && text.TrimStart('/') == Addresses.BriefingRoute.TrimStart('/');
}
