using System.Diagnostics.CodeAnalysis;

namespace Briefing.Ingestion.Imports;

/// <summary>
/// Lists the articles of a folder: <c>.txt</c> and <c>.md</c> files in it and in its subfolders. Files named README, hidden
/// files and hidden folders are not articles.
/// </summary>
public static class SeedFolder
{
    private const int MaxDepth = 32;

    private static readonly EnumerationOptions s_everything = new()
    {
        AttributesToSkip = 0,
        IgnoreInaccessible = false,
        RecurseSubdirectories = false,
        ReturnSpecialDirectories = false,
        MatchType = MatchType.Simple,
    };

    /// <summary>Whether a file of this name is an article, wherever it lies.</summary>
    public static bool IsSeedName(string fileName)
    {
        ArgumentNullException.ThrowIfNull(fileName);
        var extension = Path.GetExtension(fileName.AsSpan());
        var stem = Path.GetFileNameWithoutExtension(fileName.AsSpan());
        return !fileName.StartsWith('.')
            && !stem.Equals("README", StringComparison.OrdinalIgnoreCase)
            && (
                extension.Equals(".txt", StringComparison.OrdinalIgnoreCase)
                || extension.Equals(".md", StringComparison.OrdinalIgnoreCase)
            );
    }

    /// <summary>Lists a folder.</summary>
    /// <param name="folder">An absolute path.</param>
    /// <param name="listing">The files, in the order of their names.</param>
    /// <param name="problem">Why the folder cannot be read and what to do.</param>
    /// <returns>Whether the folder can be read.</returns>
    public static bool TryList(
        string folder,
        [NotNullWhen(true)] out SeedFolderListing? listing,
        [NotNullWhen(false)] out string? problem
    )
    {
        ArgumentNullException.ThrowIfNull(folder);
        listing = null;
        problem = null;
        try
        {
            if (!Directory.Exists(folder) || !CanonicalPath.TryResolve(folder, out var root))
            {
                problem = File.Exists(folder)
                    ? $"{folder} is a file, not a folder. Set Seeds:Directory to the folder of the articles."
                    : $"The folder {folder} does not exist. Create it, or set Seeds:Directory to the folder of the articles.";
                return false;
            }

            var entries = new List<SeedEntry>();
            var isComplete = List(new DirectoryInfo(root), string.Empty, root, 0, entries);
            entries.Sort((left, right) => string.CompareOrdinal(left.Name, right.Name));
            listing = new SeedFolderListing(entries, isComplete);
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            problem =
                $"The folder {folder} cannot be read ({exception.Message}). Give the program the right to read it.";
            return false;
        }
    }

    private static bool List(DirectoryInfo folder, string prefix, string root, int depth, List<SeedEntry> entries)
    {
        var isComplete = true;
        foreach (var info in folder.EnumerateFileSystemInfos("*", s_everything))
        {
            if (info.Name.StartsWith('.'))
            {
                continue;
            }

            var name = prefix + info.Name;
            if (info is DirectoryInfo subfolder)
            {
                isComplete &= ListSubfolder(subfolder, name, root, depth, entries);
            }
            else if (IsSeedName(info.Name))
            {
                entries.Add(new SeedEntry(name, info.FullName, FindLinkProblem(info, root)));
            }
        }

        return isComplete;
    }

    private static bool ListSubfolder(
        DirectoryInfo subfolder,
        string name,
        string root,
        int depth,
        List<SeedEntry> entries
    )
    {
        string problem;
        if (subfolder.LinkTarget is not null)
        {
            problem = "It is a link to a folder, and such links are not followed. Put the folder itself here.";
        }
        else if (depth + 1 > MaxDepth)
        {
            problem = $"It lies more than {MaxDepth} folders deep. Move it up.";
        }
        else
        {
            try
            {
                return List(subfolder, name + "/", root, depth + 1, entries);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                problem =
                    $"The folder cannot be read ({exception.Message}). Give the program the right to read it; until then nothing is marked withdrawn.";
            }
        }

        entries.Add(new SeedEntry(name + "/", subfolder.FullName, problem));
        return subfolder.LinkTarget is not null;
    }

    private static string? FindLinkProblem(FileSystemInfo file, string root)
    {
        try
        {
            if (file.LinkTarget is null)
            {
                return null;
            }

            if (!CanonicalPath.TryResolve(file.FullName, out var target))
            {
                return "It is a link that leads nowhere. Remove it, or put the file itself here.";
            }

            return CanonicalPath.IsBelow(target, root)
                ? null
                : "It is a link that leads out of the folder, and such links are not followed. Put the file itself here.";
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return $"It is a link that cannot be followed ({exception.Message}). Put the file itself here.";
        }
    }
}
