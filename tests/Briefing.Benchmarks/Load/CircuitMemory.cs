using System.Diagnostics;

namespace Briefing.Benchmarks.Load;

/// <summary>What open circuits cost a server in memory.</summary>
/// <param name="Heap">Kilobytes of the heap for each, after full collections before and after.</param>
/// <param name="Resident">Kilobytes of the process for each, likewise.</param>
internal sealed record CircuitMemory(double Heap, double Resident)
{
    private const int AtATime = 4;
    private const int WarmUp = 10;
    private static readonly TimeSpan s_settle = TimeSpan.FromSeconds(3);

    /// <summary>Opens circuits of a page, measures, and closes them.</summary>
    public static async Task<CircuitMemory> MeasureAsync(
        PageClient client,
        string path,
        int count,
        Process process,
        HeapProbe probe
    )
    {
        // The first ones load code and fill pools.
        await CloseAsync(await OpenAsync(client, path, Math.Min(count, WarmUp)));
        var before = await ReadAsync(process, probe);
        var circuits = await OpenAsync(client, path, count);
        var after = await ReadAsync(process, probe);
        if (circuits.FirstOrDefault(circuit => circuit.Loss is not null) is { } lost)
        {
            throw new InvalidOperationException($"{path}: {lost.Loss}");
        }

        await CloseAsync(circuits);
        return new CircuitMemory(
            (after.Heap - before.Heap) / 1024.0 / count,
            (after.Resident - before.Resident) / 1024.0 / count
        );
    }

    /// <summary>Opens circuits of a page.</summary>
    public static async Task<List<Circuit>> OpenAsync(PageClient client, string path, int count)
    {
        var circuits = new List<Circuit>();
        while (circuits.Count < count)
        {
            circuits.AddRange(
                await Task.WhenAll(
                    Enumerable
                        .Range(0, Math.Min(AtATime, count - circuits.Count))
                        .Select(_ => Circuit.OpenAsync(client, path))
                )
            );
        }

        return circuits;
    }

    /// <summary>Closes circuits as browsers do.</summary>
    public static async Task CloseAsync(List<Circuit> circuits)
    {
        foreach (var circuit in circuits)
        {
            await circuit.DisposeAsync();
        }
    }

    private static async Task<(long Heap, long Resident)> ReadAsync(Process process, HeapProbe probe)
    {
        await Task.Delay(s_settle);
        var heap = await probe.ReadAsync();
        process.Refresh();
        return (heap, process.WorkingSet64);
    }
}
