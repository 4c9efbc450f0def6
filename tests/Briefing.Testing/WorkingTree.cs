namespace Briefing.Testing;

/// <summary>The working tree that the running program was built from.</summary>
public static class WorkingTree
{
    /// <summary>Its top.</summary>
    public static string Root { get; } = Find();

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Briefing.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException($"Briefing.sln is in no folder above {AppContext.BaseDirectory}.");
    }
}
