using System.Globalization;
using Briefing.Store.Accounts;
using Briefing.Store.Backups;
using Briefing.Web.Routing;
using Briefing.Web.Security;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Briefing.Web.Api;

/// <summary>Makes a backup of the store and hands it to the admin who asks.</summary>
internal static partial class BackupEndpoint
{
    /// <summary>Maps it.</summary>
    public static void MapBackup(this IEndpointRouteBuilder app) =>
        app.MapPost(Addresses.Backup, BackUpAsync).RequireAuthorization(Policies.Administer);

    private static async Task<Results<PhysicalFileHttpResult, RedirectHttpResult, BadRequest>> BackUpAsync(
        HttpContext context,
        IAntiforgery antiforgery,
        BackupWriter backups,
        CallerContext caller,
        TimeProvider clock,
        ILogger<BackupWriter> logger,
        CancellationToken cancellationToken
    )
    {
        if (!await antiforgery.IsRequestValidAsync(context))
        {
            return TypedResults.BadRequest();
        }

        // A folder that nobody else on the machine may look into.
        var folder = Directory.CreateTempSubdirectory("briefing-backup-");
        context.Response.OnCompleted(() =>
        {
            folder.Delete(recursive: true);
            return Task.CompletedTask;
        });
        var name = string.Create(
            CultureInfo.InvariantCulture,
            $"briefing-{clock.GetUtcNow():yyyyMMdd'T'HHmmss'Z'}.zip"
        );
        var file = Path.Combine(folder.FullName, name);
        try
        {
            await backups.WriteAsync(caller.Current, file, false, cancellationToken);
        }
        catch (BackupException exception)
        {
            LogFailed(logger, exception.Message);
            return TypedResults.LocalRedirect(Addresses.SystemAfterFailedBackup);
        }

        context.Response.Headers.CacheControl = "no-store";
        return TypedResults.PhysicalFile(file, "application/zip", name);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A backup could not be made: {Reason}")]
    private static partial void LogFailed(ILogger logger, string reason);
}
