using Briefing.Web.Live;
using Briefing.Web.Routing;
using Briefing.Web.Security;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Briefing.Web.Api;

/// <summary>Tells an open page by server-sent events how much has been imported since it was made.</summary>
internal static class NewsEndpoint
{
    /// <summary>Maps it.</summary>
    public static void MapNews(this IEndpointRouteBuilder app) =>
        app.MapGet(Addresses.News, Listen).RequireAuthorization(Policies.Read);

    private static Results<ServerSentEventsResult<string>, StatusCodeHttpResult> Listen(
        [FromQuery(Name = Addresses.SinceName)] long since,
        NewsWire wire,
        CancellationToken cancellationToken
    ) =>
        wire.TryEnter()
            ? TypedResults.ServerSentEvents(wire.ListenAsync(since, cancellationToken))
            : TypedResults.StatusCode(StatusCodes.Status503ServiceUnavailable);
}
