using System.Diagnostics.CodeAnalysis;

namespace Briefing.Ingestion.Imports;

/// <summary>Follows symbolic links, those of parent folders included.</summary>
internal static class CanonicalPath
{
    /// <summary>As many links as Linux follows before it calls it a loop.</summary>
    private const int MaxLinks = 40;

    /// <summary>Finds where a path really leads.</summary>
    /// <param name="path">An absolute path.</param>
    /// <param name="target">The path without any link in it.</param>
    /// <returns>Whether there is something at its end.</returns>
    /// <exception cref="IOException">A part of it cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">A part of it may not be read.</exception>
    public static bool TryResolve(string path, [NotNullWhen(true)] out string? target)
    {
        target = null;
        var links = 0;
        var root = Path.GetPathRoot(path)!;
        var current = root;
        var parts = new Stack<string>(Split(path[root.Length..]).Reverse());
        while (parts.TryPop(out var part))
        {
            var next = Path.Combine(current, part);
            FileSystemInfo info = Directory.Exists(next) ? new DirectoryInfo(next) : new FileInfo(next);
            if (info.LinkTarget is not { } link)
            {
                if (!info.Exists)
                {
                    return false;
                }

                current = next;
                continue;
            }

            if (++links > MaxLinks)
            {
                return false;
            }

            // The link's own words may hold "..": they count from the folder that holds the link.
            var full = Path.GetFullPath(link, current);
            root = Path.GetPathRoot(full)!;
            current = root;
            foreach (var linkPart in Split(full[root.Length..]).Reverse())
            {
                parts.Push(linkPart);
            }
        }

        target = current;
        return true;
    }

    /// <summary>Whether a path without links lies below a folder without links.</summary>
    public static bool IsBelow(string path, string folder) =>
        path.StartsWith(
            Path.EndsInDirectorySeparator(folder) ? folder : folder + Path.DirectorySeparatorChar,
            StringComparison.Ordinal
        );

    private static string[] Split(string path) =>
        path.Split(
            [Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar],
            StringSplitOptions.RemoveEmptyEntries
        );
}
