using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace Briefing.Benchmarks.Web;

/// <summary>The web application as a process of its own, on a free port, with a data folder of its own.</summary>
internal sealed partial class WebProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly string _data;

    private WebProcess(Process process, Uri address, string data)
    {
        _process = process;
        _data = data;
        Address = address;
    }

    /// <summary>Where it listens.</summary>
    public Uri Address { get; }

    /// <summary>The process.</summary>
    public Process Process => _process;

    /// <summary>The folder whose files it serves under <c>/_diagnostics/files/</c>.</summary>
    public string Folder => _data;

    /// <summary>The processor time that the server has used so far.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>Starts it.</summary>
    /// <param name="client">What asks whether it is ready.</param>
    /// <param name="keepsPages">Whether it keeps pages for anonymous readers.</param>
    /// <param name="seeds">The folder of the articles; the seeds of the project by default.</param>
    /// <param name="settings">More environment variables.</param>
    public static async Task<WebProcess> StartAsync(
        HttpClient client,
        bool keepsPages,
        string? seeds = null,
        IReadOnlyDictionary<string, string?>? settings = null
    )
    {
        var project = Path.Combine(WorkingTree.Root, "src", "Briefing.Web");
        var assembly = Path.Combine(project, "bin", "Release", "net10.0", "Briefing.Web.dll");
        if (!File.Exists(assembly))
        {
            throw new InvalidOperationException(
                "Build the web application first: dotnet build -c Release src/Briefing.Web"
            );
        }

        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();

        var data = Directory.CreateTempSubdirectory("briefing-bench-").FullName;
        var start = new ProcessStartInfo("dotnet", [assembly])
        {
            WorkingDirectory = project,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        start.Environment["Kestrel__Endpoints__Http__Url"] = $"http://127.0.0.1:{port}";
        start.Environment["Storage__DataDirectory"] = data;
        start.Environment["Seeds__Directory"] = seeds ?? Path.Combine(WorkingTree.Root, "seeds");
        start.Environment["Diagnostics__EmptyPage"] = "true";
        start.Environment["Diagnostics__KeepPages"] = keepsPages ? "true" : "false";
        start.Environment["Diagnostics__Folder"] = data;
        start.Environment["Serilog__MinimumLevel__Default"] = "Warning";
        foreach (var (key, value) in settings ?? new Dictionary<string, string?>())
        {
            start.Environment[key] = value;
        }

        var process = Process.Start(start) ?? throw new InvalidOperationException("The web application did not start.");
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, line) => Console.Error.WriteLine(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();

        var server = new WebProcess(process, new Uri($"http://127.0.0.1:{port}"), data);
        for (var attempt = 0; attempt < 480; attempt++)
        {
            try
            {
                using var ready = await client.GetAsync(new Uri(server.Address, "/health/ready"));
                if (ready.IsSuccessStatusCode)
                {
                    return server;
                }
            }
            catch (HttpRequestException)
            {
                // It does not listen yet.
            }

            await Task.Delay(250);
        }

        await server.DisposeAsync();
        throw new InvalidOperationException("The web application was not ready within two minutes.");
    }

    /// <summary>The first briefing that the front page links, once the import has brought it.</summary>
    public async Task<string> FindBriefingAsync(HttpClient client)
    {
        for (var attempt = 0; attempt < 60; attempt++)
        {
            var link = BriefingLink().Match(await client.GetStringAsync(Address));
            if (link.Success)
            {
                return link.Groups[1].Value;
            }

            await Task.Delay(500);
        }

        throw new InvalidOperationException("The front page links no briefing; was a seed imported?");
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
        Directory.Delete(_data, recursive: true);
    }

    [GeneratedRegex("""href="(/briefings/[^"#?]+)""")]
    private static partial Regex BriefingLink();
}
