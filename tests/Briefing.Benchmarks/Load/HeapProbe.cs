using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace Briefing.Benchmarks.Load;

/// <summary>
/// Asks another process for the size of what lives in its heap, after a full collection there. The product has no endpoint
/// for that; the process is started with this assembly as a startup hook.
/// </summary>
internal sealed class HeapProbe
{
    private const string PathVariable = "BRIEFING_HEAP_PROBE";
    private const string HookVariable = "DOTNET_STARTUP_HOOKS";
    private const int Collections = 3;

    private readonly string _path = Path.Combine(Path.GetTempPath(), $"briefing-heap-{Guid.NewGuid():N}");

    /// <summary>The environment variables that the process needs.</summary>
    public IReadOnlyDictionary<string, string?> Settings =>
        new Dictionary<string, string?>
        {
            [PathVariable] = _path,
            [HookVariable] = typeof(HeapProbe).Assembly.Location,
        };

    /// <summary>Within the process: answers from now on.</summary>
    public static void Serve()
    {
        if (Environment.GetEnvironmentVariable(PathVariable) is { Length: > 0 } path)
        {
            new Thread(() => Answer(path)) { IsBackground = true }.Start();
        }
    }

    /// <summary>Collects garbage there and tells how many bytes are left.</summary>
    public async Task<long> ReadAsync()
    {
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        await socket.ConnectAsync(new UnixDomainSocketEndPoint(_path));
        var buffer = new byte[32];
        var length = await socket.ReceiveAsync(buffer);
        return long.Parse(Encoding.ASCII.GetString(buffer, 0, length), CultureInfo.InvariantCulture);
    }

    private static void Answer(string path)
    {
        using var listener = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        listener.Bind(new UnixDomainSocketEndPoint(path));
        listener.Listen();
        while (true)
        {
            using var asking = listener.Accept();
            for (var collection = 0; collection < Collections; collection++)
            {
                GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
                GC.WaitForPendingFinalizers();
            }

            asking.Send(
                Encoding.ASCII.GetBytes(
                    GC.GetTotalMemory(forceFullCollection: false).ToString(CultureInfo.InvariantCulture)
                )
            );
        }
    }
}
