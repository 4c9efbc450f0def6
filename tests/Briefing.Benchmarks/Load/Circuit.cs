using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.AspNetCore.SignalR.Protocol;
using Microsoft.Extensions.DependencyInjection;

namespace Briefing.Benchmarks.Load;

/// <summary>A page with a circuit, open as in a browser: loaded, connected, rendered; but nobody looks at it.</summary>
internal sealed partial class Circuit : IAsyncDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(2);

    private readonly HubConnection _connection;
    private readonly PageClient _client;
    private readonly TaskCompletionSource _rendered = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private string? _id;
    private int _batches;
    private bool _isClosing;

    private Circuit(HubConnection connection, PageClient client) => (_connection, _client) = (connection, client);

    /// <summary>What ended it before it was closed here.</summary>
    public string? Loss { get; private set; }

    /// <summary>How many times it was rendered.</summary>
    public int Batches => _batches;

    /// <summary>Loads a page and connects its circuit; returns once it has been rendered there.</summary>
    /// <param name="client">The browser.</param>
    /// <param name="path">The page.</param>
    public static async Task<Circuit> OpenAsync(PageClient client, string path)
    {
        var html = await client.GetAsync(path);
        var markers = Marker().Matches(html).Select(match => match.Groups[1].Value).ToList();
        if (markers.Count == 0)
        {
            throw new InvalidOperationException($"{path} has nothing for a circuit.");
        }

        var builder = new HubConnectionBuilder().WithUrl(
            new Uri(client.Address, "/_blazor"),
            HttpTransportType.WebSockets,
            options => options.Headers["Cookie"] = client.Cookies
        );
        builder.Services.AddSingleton<IHubProtocol, BlazorpackProtocol>();
        var circuit = new Circuit(builder.Build(), client);
        await circuit.StartAsync(new Uri(client.Address, path), markers, State().Match(html).Groups[1].Value);
        return circuit;
    }

    public async ValueTask DisposeAsync()
    {
        _isClosing = true;
        // As a browser does when the page is left, so that the server does not wait for it to come back.
        if (_id is not null && Loss is null)
        {
            using var content = new MultipartFormDataContent { { new StringContent(_id), "circuitId" } };
            await _client.SendAsync("/_blazor/disconnect", content);
        }

        await _connection.DisposeAsync();
    }

    private async Task StartAsync(Uri page, List<string> markers, string state)
    {
        _connection.On<int, byte[]>(
            "JS.RenderBatch",
            async (batch, _) =>
            {
                Interlocked.Increment(ref _batches);
                await _connection.SendAsync("OnRenderCompleted", (long)batch, (string?)null);
            }
        );
        _connection.On<long, string, string, int, long, int>(
            "JS.BeginInvokeJS",
            // No script is there; each call gets nothing.
            async (task, _, _, _, _, _) =>
            {
                if (task != 0)
                {
                    await _connection.SendAsync("EndInvokeJSFromDotNet", task, true, $"[{task},true,null]");
                }
            }
        );
        _connection.On<long>("JS.EndUpdateRootComponents", _ => _rendered.TrySetResult());
        _connection.On<string>("JS.Error", error => Lose(error));
        _connection.Closed += error =>
        {
            Lose(error?.Message ?? "closed by the server");
            return Task.CompletedTask;
        };
        await _connection.StartAsync();
        _id = await _connection.InvokeAsync<string?>(
            "StartCircuit",
            new Uri(page, "/").AbsoluteUri,
            page.AbsoluteUri,
            "[]",
            ""
        );
        if (_id is null)
        {
            throw new InvalidOperationException($"{page}: the server starts no circuit.");
        }

        var operations = markers.Select(
            (marker, index) => $"{{\"type\":\"add\",\"ssrComponentId\":{index + 1},\"marker\":{Normalize(marker)}}}"
        );
        await _connection.SendAsync(
            "UpdateRootComponents",
            $"{{\"batchId\":1,\"operations\":[{string.Join(',', operations)}]}}",
            state
        );
        await _rendered.Task.WaitAsync(s_patience);
        if (Loss is not null)
        {
            throw new InvalidOperationException($"{page}: {Loss}");
        }
    }

    private void Lose(string why)
    {
        if (!_isClosing)
        {
            Loss ??= why;
            _rendered.TrySetResult();
        }
    }

    private static string Normalize(string marker) => JsonSerializer.Serialize(JsonDocument.Parse(marker).RootElement);

    [GeneratedRegex("""<!--Blazor:(\{"type":"server".*?\})-->""")]
    private static partial Regex Marker();

    [GeneratedRegex("<!--Blazor-Server-Component-State:(.*?)-->")]
    private static partial Regex State();
}
