using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Briefing.Benchmarks.Web;

/// <summary>The web application as a process of its own, on a free port, with a data folder of its own.</summary>
internal sealed class WebProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly string _data;

    private WebProcess(Process process, Uri address, string data)
    {
        _process = process;
        _data = data;
        Address = address;
    }

    public Uri Address { get; }

    /// <summary>The processor time that the server has used so far.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    public static async Task<WebProcess> StartAsync(HttpClient client)
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
        start.Environment["Seeds__Directory"] = Path.Combine(WorkingTree.Root, "seeds");
        start.Environment["Diagnostics__EmptyPage"] = "true";
        start.Environment["Serilog__MinimumLevel__Default"] = "Warning";
        var process = Process.Start(start) ?? throw new InvalidOperationException("The web application did not start.");
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, line) => Console.Error.WriteLine(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();

        var server = new WebProcess(process, new Uri($"http://127.0.0.1:{port}"), data);
        for (var attempt = 0; attempt < 120; attempt++)
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
        throw new InvalidOperationException("The web application was not ready within 30 seconds.");
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
        Directory.Delete(_data, recursive: true);
    }
}
