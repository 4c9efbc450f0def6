namespace Briefing.Web.Tests.Fixtures;

/// <summary>The working tree that the tests were built from.</summary>
internal static class Workspace
{
    public static string Root { get; } = Find();

    public static string WebRoot => Path.Combine(Root, "src", "Briefing.Web", "wwwroot");

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Briefing.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("Briefing.sln is in no folder above the tests.");
    }
}
