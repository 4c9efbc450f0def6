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
}
