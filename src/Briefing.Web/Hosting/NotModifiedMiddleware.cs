using Briefing.Store.Accounts;
using Briefing.Store.Annotations;
using Briefing.Store.Desk;
using Briefing.Store.Reading;
using Briefing.Web.Rendering;
using Briefing.Web.Routing;
using Briefing.Web.Security;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.Primitives;

namespace Briefing.Web.Hosting;

/// <summary>Answers "not modified" for a briefing that the browser has already, before anything is rendered.</summary>
public sealed class NotModifiedMiddleware(RequestDelegate next)
{
    private const string SlugName = "Slug";

    /// <summary>Handles a request.</summary>
    public async Task InvokeAsync(
        HttpContext context,
        ArticleReader articles,
        DeskReader desk,
        AnnotationReader notes,
        CallerContext caller
    )
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(articles);
        ArgumentNullException.ThrowIfNull(desk);
        ArgumentNullException.ThrowIfNull(notes);
        ArgumentNullException.ThrowIfNull(caller);
        var held = context.Request.Headers.IfNoneMatch;
        if (
            !StringValues.IsNullOrEmpty(held)
            && HttpMethods.IsGet(context.Request.Method)
            && IsBriefing(context.GetEndpoint())
            && MayHoldForms(context)
            && context.Request.RouteValues[SlugName] is string slug
            && await articles.FindEditionAsync(slug, context.RequestAborted) is { } edition
        )
        {
            var mark = caller.Current.AccountId is null
                ? null
                : await desk.FindMarkAsync(caller.Current, edition.Article.Id, context.RequestAborted);
            var tag = EntityTag.Of(
                edition,
                context.User,
                mark,
                await notes.FindStateAsync(slug, context.RequestAborted)
            );
            if (EntityTag.Matches(held, tag))
            {
                context.Response.StatusCode = StatusCodes.Status304NotModified;
                context.Response.Headers.ETag = tag;
                context.Response.Headers.CacheControl = EntityTag.CacheControl;
                return;
            }
        }

        await next(context);
    }

    // The forms of a kept page work together with the cookie that came with it; whoever has lost it gets both anew.
    private static bool MayHoldForms(HttpContext context) =>
        context.User.Identity?.IsAuthenticated is not true
        || context.Request.Cookies.Keys.Any(name =>
            name.StartsWith(SecurityHeadersMiddleware.AntiforgeryCookie, StringComparison.Ordinal)
        );

    private static bool IsBriefing(Endpoint? endpoint) =>
        endpoint is RouteEndpoint { RoutePattern: RoutePattern { RawText: { } text } }
        && text.TrimStart('/') == Addresses.BriefingRoute.TrimStart('/');
}
