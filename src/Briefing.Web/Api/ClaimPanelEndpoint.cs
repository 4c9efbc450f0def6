using Briefing.Store.Reading;
using Briefing.Web.Components.Briefings;
using Briefing.Web.Rendering;
using Briefing.Web.Routing;
using Briefing.Web.Security;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Briefing.Web.Api;

/// <summary>The panel of one claim as a piece of HTML, for a page that has been loaded already.</summary>
internal static class ClaimPanelEndpoint
{
    /// <summary>Maps the endpoint.</summary>
    public static void MapClaimPanel(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet(Addresses.ClaimPanelRoute, GetAsync).RequireAuthorization(Policies.Read);

    private static async Task<Results<RazorComponentResult<ClaimPanel>, NotFound>> GetAsync(
        string slug,
        int id,
        string? hide,
        string? marks,
        ArticleReader articles,
        HttpContext context,
        CancellationToken cancellationToken
    )
    {
        var edition = await articles.FindEditionAsync(slug, cancellationToken);
        var state = ReadingState.Parse(null, hide, marks, null) with { ClaimId = id > 0 ? id : null };
        if (edition is null || ClaimPanelViewBuilder.Build(edition, state) is not { } panel)
        {
            return TypedResults.NotFound();
        }

        context.Response.Headers.ETag = EntityTag.Of(edition, context.User, null, "");
        return new RazorComponentResult<ClaimPanel>(new { Panel = panel });
    }
}
