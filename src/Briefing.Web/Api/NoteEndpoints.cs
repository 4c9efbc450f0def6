using Briefing.Store.Accounts;
using Briefing.Store.Annotations;
using Briefing.Web.Live;
using Briefing.Web.Routing;
using Briefing.Web.Security;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Briefing.Web.Api;

/// <summary>What pages with notes ask for: word of changes, and a place for drafts.</summary>
internal static class NoteEndpoints
{
    /// <summary>The name of the field with what a draft is about.</summary>
    public const string Place = "place";

    /// <summary>The name of the field with a draft's text.</summary>
    public const string Body = "body";

    /// <summary>Maps them.</summary>
    public static void MapNotes(this IEndpointRouteBuilder app)
    {
        app.MapGet(Addresses.NoteEventsRoute, Listen).RequireAuthorization(Policies.Read);
        app.MapPost(Addresses.NoteDraftRoute, SaveDraftAsync).RequireAuthorization(Policies.Edit);
    }

    private static Results<ServerSentEventsResult<string>, StatusCodeHttpResult> Listen(
        string slug,
        [FromQuery(Name = Addresses.SinceName)] string since,
        NoteWire wire,
        CancellationToken cancellationToken
    ) =>
        wire.TryEnter()
            ? TypedResults.ServerSentEvents(wire.ListenAsync(slug, since, cancellationToken))
            : TypedResults.StatusCode(StatusCodes.Status503ServiceUnavailable);

    private static async Task<Results<NoContent, BadRequest>> SaveDraftAsync(
        string slug,
        HttpContext context,
        IAntiforgery antiforgery,
        AnnotationDraftWriter drafts,
        CallerContext caller,
        CancellationToken cancellationToken
    )
    {
        if (!context.Request.HasFormContentType || !await antiforgery.IsRequestValidAsync(context))
        {
            return TypedResults.BadRequest();
        }

        var form = await context.Request.ReadFormAsync(cancellationToken);
        var isKept = await drafts.SaveAsync(
            caller.Current,
            slug,
            form[Place].ToString(),
            form[Body].ToString(),
            cancellationToken
        );
        return isKept ? TypedResults.NoContent() : TypedResults.BadRequest();
    }
}
