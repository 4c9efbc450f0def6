using Briefing.Ingestion;
using Briefing.Store;

namespace Briefing.Web.Hosting;

/// <summary>
/// Where seeds and data are when no setting says so. In a clone, which a <c>Briefing.sln</c> above the content root tells,
/// they are at its top, whatever the environment and however the application was started; elsewhere beside the application.
/// </summary>
public static class DefaultSettings
{
    private const string Solution = "Briefing.sln";

    /// <summary>The settings, to be laid under all others.</summary>
    public static IReadOnlyDictionary<string, string?> For(string contentRoot)
    {
        var top = FindClone(contentRoot);
        return new Dictionary<string, string?>
        {
            [$"{SeedOptions.SectionName}:{nameof(SeedOptions.Directory)}"] = top is null
                ? "seeds"
                : Path.Combine(top, "seeds"),
            [$"{StorageOptions.SectionName}:{nameof(StorageOptions.DataDirectory)}"] = top is null
                ? "data"
                : Path.Combine(top, ".data"),
        };
    }

    /// <summary>
    /// The content root: the working folder where the application's settings lie there, as with <c>dotnet run</c>; else the
    /// application's own folder, so that a published one can be started from anywhere.
    /// </summary>
    public static string? ContentRoot(string workingFolder, string applicationFolder) =>
        !File.Exists(Path.Combine(workingFolder, "appsettings.json"))
        && File.Exists(Path.Combine(applicationFolder, "appsettings.json"))
            ? applicationFolder
            : null;

    private static string? FindClone(string folder)
    {
        for (var place = new DirectoryInfo(folder); place is not null; place = place.Parent)
        {
            if (File.Exists(Path.Combine(place.FullName, Solution)))
            {
                return place.FullName;
            }
        }

        return null;
    }
}
