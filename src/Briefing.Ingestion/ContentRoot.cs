namespace Briefing.Ingestion;

/// <summary>Finds the folder in which relative folders of the settings start.</summary>
public static class ContentRoot
{
    /// <summary>How many folders up are looked at.</summary>
    private const int MaxSteps = 6;

    /// <summary>
    /// The nearest folder, from a first one upwards, that has a folder <c>seeds</c> in it; the first one where none has. So
    /// the server and the command line find the same articles and the same data wherever in a clone they are started.
    /// </summary>
    /// <param name="start">The first folder to look at.</param>
    public static string Find(string start)
    {
        ArgumentException.ThrowIfNullOrEmpty(start);
        var folder = new DirectoryInfo(Path.GetFullPath(start));
        for (var steps = 0; folder is not null && steps <= MaxSteps; steps++, folder = folder.Parent)
        {
            if (Directory.Exists(Path.Combine(folder.FullName, "seeds")))
            {
                return folder.FullName;
            }
        }

        return Path.GetFullPath(start);
    }
}
