namespace Briefing.Browser.Tests;

/// <summary>The installed browser.</summary>
internal static class Chromium
{
    private static readonly string[] s_names = ["chromium", "chromium-browser", "google-chrome"];

    /// <summary>Its path.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public static string Find()
    {
        if (Environment.GetEnvironmentVariable("CHROMIUM_PATH") is { Length: > 0 } path)
        {
            return path;
        }

        return (Environment.GetEnvironmentVariable("PATH") ?? "")
                .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
                .SelectMany(folder => s_names.Select(name => Path.Combine(folder, name)))
                .FirstOrDefault(File.Exists)
            ?? throw new InvalidOperationException(
                "The browser tests need Chromium: apt-get install --no-install-recommends chromium fonts-liberation, or set CHROMIUM_PATH."
            );
    }
}
