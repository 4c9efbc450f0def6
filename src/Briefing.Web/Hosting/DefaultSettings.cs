namespace Briefing.Web.Hosting;

/// <summary>Where the application looks for its own settings.</summary>
public static class DefaultSettings
{
    /// <summary>
    /// The content root: the working folder where the application's settings lie there, as with <c>dotnet run</c>; else the
    /// application's own folder, so that a published one can be started from anywhere.
    /// </summary>
    public static string? ContentRoot(string workingFolder, string applicationFolder) =>
        !File.Exists(Path.Combine(workingFolder, "appsettings.json"))
        && File.Exists(Path.Combine(applicationFolder, "appsettings.json"))
            ? applicationFolder
            : null;
}
