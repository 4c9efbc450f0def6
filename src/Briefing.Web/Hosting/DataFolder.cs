using Briefing.Store;
using Microsoft.Extensions.Options;

namespace Briefing.Web.Hosting;

/// <summary>The places in the data folder that the web application itself uses.</summary>
public sealed class DataFolder(IOptions<StorageOptions> options, IHostEnvironment environment)
{
    private readonly string _root = Path.GetFullPath(options.Value.DataDirectory, environment.ContentRootPath);

    /// <summary>The rolling logs.</summary>
    public string Logs => Path.Combine(_root, "logs");

    /// <summary>The keys that protect what the browser keeps for the server.</summary>
    public string Keys => Path.Combine(_root, "keys");

    /// <summary>
    /// Creates the folder of the keys where it is missing, for the user that runs the application and nobody else: whoever
    /// reads the keys can make sessions of their own. On Windows the data folder's own permissions say who may.
    /// </summary>
    public DirectoryInfo CreateKeys() =>
        OperatingSystem.IsWindows()
            ? Directory.CreateDirectory(Keys)
            : Directory.CreateDirectory(
                Keys,
                UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
            );
}
