using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Briefing.Benchmarks.Load;

/// <summary>A server with one interactive page with nothing on it: the least that a circuit costs.</summary>
internal sealed class EmptyServer : IAsyncDisposable
{
    /// <summary>The verb by which the benchmark starts itself as this server.</summary>
    public const string Verb = "empty-server";

    private readonly Process _process;

    private EmptyServer(Process process, Uri address) => (_process, Address) = (process, address);

    /// <summary>Where it listens.</summary>
    public Uri Address { get; }

    /// <summary>The process.</summary>
    public Process Process => _process;

    /// <summary>Within the process: serves until it is killed.</summary>
    /// <param name="address">Where to listen.</param>
    public static async Task<int> RunAsync(string address)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(address);
        builder.Services.AddRazorComponents().AddInteractiveServerComponents();
        var app = builder.Build();
        app.UseAntiforgery();
        app.MapRazorComponents<EmptyDocument>().AddInteractiveServerRenderMode();
        await app.RunAsync();
        return 0;
    }

    /// <summary>Starts it as a process of its own.</summary>
    /// <param name="settings">Environment variables.</param>
    public static async Task<EmptyServer> StartAsync(IReadOnlyDictionary<string, string?> settings)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var address = new Uri($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");
        listener.Stop();
        var start = new ProcessStartInfo("dotnet", [typeof(EmptyServer).Assembly.Location, Verb, address.AbsoluteUri]);
        foreach (var (key, value) in settings)
        {
            start.Environment[key] = value;
        }

        // As the web application has it.
        start.Environment["DOTNET_gcServer"] = "1";
        var server = new EmptyServer(
            Process.Start(start) ?? throw new InvalidOperationException("The empty server did not start."),
            address
        );
        using var client = new HttpClient();
        for (var attempt = 0; attempt < 240; attempt++)
        {
            try
            {
                using var ready = await client.GetAsync(address);
                ready.EnsureSuccessStatusCode();
                return server;
            }
            catch (HttpRequestException) when (!server._process.HasExited)
            {
                await Task.Delay(250);
            }
        }

        throw new InvalidOperationException("The empty server was not ready within a minute.");
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }
}
