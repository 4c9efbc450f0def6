using Briefing.Store;

namespace Briefing.Ingestion;

/// <summary>
/// Where articles and data are when no setting says so. In a clone, which a <c>Briefing.sln</c> in a folder above tells, they
/// are at its top, so that the server and the command line meet wherever they are started; elsewhere in the folder itself.
/// </summary>
public static class StandardFolders
{
    private const string Solution = "Briefing.sln";

    /// <summary>The settings, to be laid under all others.</summary>
    /// <param name="contentRoot">Where relative folders start.</param>
    public static IReadOnlyDictionary<string, string?> For(string contentRoot)
    {
        ArgumentException.ThrowIfNullOrEmpty(contentRoot);
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

    private static string? FindClone(string folder)
    {
        for (var place = new DirectoryInfo(Path.GetFullPath(folder)); place is not null; place = place.Parent)
        {
            if (File.Exists(Path.Combine(place.FullName, Solution)))
            {
                return place.FullName;
            }
        }

        return null;
    }
}
