using Briefing.Web.Hosting;
using Briefing.Web.Routing;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.Options;

namespace Briefing.Web.Api;

/// <summary>Files of a folder that a setting names, as they are, for measurements; there only where the setting is made.</summary>
internal static class DiagnosticFileEndpoint
{
    private static readonly FileExtensionContentTypeProvider s_types = new();

    /// <summary>Maps it.</summary>
    public static void MapDiagnosticFiles(this IEndpointRouteBuilder app) =>
        app.MapGet(Addresses.DiagnosticFileRoute, Get).AllowAnonymous();

    private static IResult Get(string name, IOptions<DiagnosticsOptions> options)
    {
        // One segment of the address, and only its last part: nothing outside the folder.
        if (options.Value.Folder is not { Length: > 0 } folder || Path.GetFileName(name) != name)
        {
            return Results.NotFound();
        }

        var file = new FileInfo(Path.Combine(Path.GetFullPath(folder), name));
        var type = s_types.TryGetContentType(name, out var known) ? known : "application/octet-stream";
        return file.Exists ? Results.File(file.FullName, type) : Results.NotFound();
    }
}
