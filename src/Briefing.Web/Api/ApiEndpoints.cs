using Briefing.Ingestion.Imports;
using Briefing.Store.Accounts;
using Briefing.Store.Auditing;
using Briefing.Store.Reading;
using Briefing.Store.Stories;
using Briefing.Web.Routing;
using Briefing.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Briefing.Web.Api;

/// <summary>
/// The API. It knows callers by access token alone, never by the browser's session, so that no other site can make a browser
/// call it. Errors are problem details (RFC 9457).
/// </summary>
internal static class ApiEndpoints
{
    private const int MaxPage = 200;
    private const int DefaultPage = 50;

    /// <summary>Maps it.</summary>
    public static void MapBriefingApi(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup(Addresses.Api);
        api.MapGet("/me", Me).RequireAuthorization(Rule(Policies.SignedIn));
        api.MapGet("/stories", ListStoriesAsync).RequireAuthorization(Rule(Policies.SignedIn));
        api.MapGet("/stories/{id:long}", FindStoryAsync).RequireAuthorization(Rule(Policies.SignedIn));
        api.MapGet("/briefings/{slug}", BriefingEndpoint.GetAsync).RequireAuthorization(Rule(Policies.SignedIn));
        api.MapGet("/briefings/{slug}/annotations", AnnotationEndpoints.ListAsync)
            .RequireAuthorization(Rule(Policies.SignedIn));
        api.MapGet("/annotations/{id:guid}", AnnotationEndpoints.FindAsync)
            .RequireAuthorization(Rule(Policies.SignedIn));
        api.MapGet("/imports", ListImportsAsync).RequireAuthorization(Rule(Policies.Administer));
        api.MapPost("/imports", StartImportAsync).RequireAuthorization(Rule(Policies.Administer));
        api.MapGet("/audit", ListAuditAsync).RequireAuthorization(Rule(Policies.Administer));
    }

    private static AuthorizeAttribute Rule(string policy) =>
        new(policy) { AuthenticationSchemes = AccessTokenHandler.SchemeName };

    private static Ok<Caller> Me(CallerContext caller) => TypedResults.Ok(caller.Current);

    private static async Task<Ok<StoryList>> ListStoriesAsync(
        StoryReader stories,
        string? after,
        int? limit,
        CancellationToken cancellationToken
    ) => TypedResults.Ok(await stories.ListAsync(after, Limit(limit), cancellationToken));

    private static async Task<Results<Ok<Story>, NotFound>> FindStoryAsync(
        StoryReader stories,
        long id,
        CancellationToken cancellationToken
    ) => await stories.FindAsync(id, cancellationToken) is { } story ? TypedResults.Ok(story) : TypedResults.NotFound();

    private static async Task<Ok<IReadOnlyList<ImportRunInfo>>> ListImportsAsync(
        ImportRunReader runs,
        int? limit,
        CancellationToken cancellationToken
    ) => TypedResults.Ok(await runs.ListAsync(Limit(limit), cancellationToken));

    private static async Task<Accepted> StartImportAsync(
        ImportService imports,
        CallerContext caller,
        CancellationToken cancellationToken
    )
    {
        _ = await imports.QueueFolderAsync(caller.Current, cancellationToken);
        return TypedResults.Accepted(Addresses.Api + "/imports");
    }

    private static async Task<Ok<IReadOnlyList<AuditEntryInfo>>> ListAuditAsync(
        AuditReader audit,
        CallerContext caller,
        string? subject,
        long? before,
        int? limit,
        CancellationToken cancellationToken
    ) => TypedResults.Ok(await audit.ListAsync(caller.Current, subject, before, Limit(limit), cancellationToken));

    private static int Limit(int? limit) => Math.Clamp(limit ?? DefaultPage, 1, MaxPage);
}
