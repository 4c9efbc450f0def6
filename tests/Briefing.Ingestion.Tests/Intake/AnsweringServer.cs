using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Briefing.Ingestion.Tests.Intake;

/// <summary>A server on the loopback that answers each request with bytes of the test's choice, and then hangs up.</summary>
internal sealed class AnsweringServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Func<string, byte[]?> _answer;
    private readonly Task _serving;
    private int _count;

    /// <summary>Starts it.</summary>
    /// <param name="answer">The whole answer for a path; <see langword="null"/> to stay silent.</param>
    public AnsweringServer(Func<string, byte[]?> answer)
    {
        _answer = answer;
        _listener.Start();
        _serving = ServeAsync();
    }

    /// <summary>How many connections were made.</summary>
    public int Count => Volatile.Read(ref _count);

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public static byte[] Answer(string head, string body = "") =>
        Encoding.UTF8.GetBytes(
            $"HTTP/1.1 {head}\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\nConnection: close\r\n\r\n{body}"
        );

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _serving.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stop.Dispose();
        _listener.Dispose();
    }

    private async Task ServeAsync()
    {
        while (true)
        {
            using var client = await _listener.AcceptTcpClientAsync(_stop.Token);
            Interlocked.Increment(ref _count);
            await using var stream = client.GetStream();
            using var reader = new StreamReader(stream, Encoding.ASCII, leaveOpen: true);
            var path = (await reader.ReadLineAsync(_stop.Token) ?? "").Split(' ').ElementAtOrDefault(1) ?? "";
            while (await reader.ReadLineAsync(_stop.Token) is { Length: > 0 }) { }

            if (_answer(path) is { } bytes)
            {
                await stream.WriteAsync(bytes, _stop.Token);
            }
            else
            {
                await Task.Delay(Timeout.Infinite, _stop.Token);
            }
        }
    }
}
