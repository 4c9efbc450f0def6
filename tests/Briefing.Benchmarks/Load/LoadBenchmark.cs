using System.Diagnostics;
using System.Globalization;
using Briefing.Benchmarks.Web;
using Microsoft.Data.Sqlite;

namespace Briefing.Benchmarks.Load;

/// <summary>
/// Many editors at work on one server: how long it takes from a note's saving until another editor sees it; how many
/// connections are lost; and what a circuit costs in memory, as a multiple of an empty page's in the same run.
/// </summary>
internal static class LoadBenchmark
{
    private const int Editors = 200;
    private const int Minutes = 10;
    private const int EditorsAnArticle = 5;
    private const int MostProblems = 10;

    private static readonly TimeSpan s_grace = TimeSpan.FromSeconds(15);

    /// <summary>Measures.</summary>
    /// <param name="args">How many editors, for how many minutes, and a PostgreSQL database where it is not to be SQLite.</param>
    public static async Task<int> RunAsync(string[] args)
    {
        var editors = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : Editors;
        var minutes = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : Minutes;
        await using var store = await LoadStore.CreateAsync(
            Math.Max(1, editors / EditorsAnArticle),
            editors,
            args.ElementAtOrDefault(2)
        );
        SqliteConnection.ClearAllPools();
        var probe = new HeapProbe();
        using var http = new HttpClient();
        await using var server = await WebProcess.StartAsync(
            http,
            keepsPages: true,
            store.Settings["Seeds:Directory"],
            store.Variables.Concat(probe.Settings).ToDictionary()
        );
        using var admin = new PageClient(server.Address);
        await admin.SignInAsync(LoadStore.Admin, LoadStore.Password);
        await MeasureMemoryAsync(store, server, probe, admin, editors);
        await MeasureWorkAsync(store, server, probe, admin, editors, minutes);
        return 0;
    }

    private static async Task MeasureMemoryAsync(
        LoadStore store,
        WebProcess server,
        HeapProbe probe,
        PageClient admin,
        int count
    )
    {
        var emptyProbe = new HeapProbe();
        await using var emptyServer = await EmptyServer.StartAsync(emptyProbe.Settings);
        using var nobody = new PageClient(emptyServer.Address);
        var empty = await CircuitMemory.MeasureAsync(nobody, "/", count, emptyServer.Process, emptyProbe);
        var table = new Table(
            $"{count} circuits of",
            "heap each, KB",
            "multiple of the empty page's",
            "process each, KB",
            "multiple of the empty page's"
        );
        void Add(string name, CircuitMemory one) =>
            table.Add(
                name,
                Format(one.Heap, "N0"),
                Format(one.Heap / empty.Heap, "0.00"),
                Format(one.Resident, "N0"),
                Format(one.Resident / empty.Resident, "0.00")
            );
        Add("an empty interactive page", empty);
        foreach (
            var (name, path) in ((string, string)[])
                [
                    ("imports", "/admin/imports"),
                    ("one run", store.RunPath),
                    ("a change, both readings compared", store.ChangePath),
                    ("bringing articles in", "/admin/imports/new"),
                ]
        )
        {
            Add(name, await CircuitMemory.MeasureAsync(admin, path, count, server.Process, probe));
        }

        table.Print();
    }

    private static async Task MeasureWorkAsync(
        LoadStore store,
        WebProcess server,
        HeapProbe probe,
        PageClient admin,
        int count,
        int minutes
    )
    {
        var tally = new LoadTally();
        var heapBefore = await probe.ReadAsync();
        var editors = Enumerable
            .Range(0, count)
            .Select(number => new Editor(
                number,
                new PageClient(server.Address),
                store.Slugs[number % store.Slugs.Count],
                // Every other one of an article's editors.
                number / store.Slugs.Count % 2
                    == 1,
                tally
            ))
            .ToList();
        foreach (var editor in editors)
        {
            await editor.ComeAsync();
        }

        using var end = new CancellationTokenSource();
        var listening = editors.Select(editor => editor.ListenAsync(end.Token)).ToList();
        await Task.Delay(TimeSpan.FromSeconds(3));
        var heapOfEditors = await probe.ReadAsync() - heapBefore;
        var circuits = await CircuitMemory.OpenAsync(admin, "/admin/imports", count);
        var (processor, start) = (server.ProcessorTime, Stopwatch.GetTimestamp());
        await Task.WhenAll(editors.Select(editor => editor.WriteAsync(minutes)));
        var cores = (server.ProcessorTime - processor) / Stopwatch.GetElapsedTime(start);
        await Task.Delay(s_grace);
        await end.CancelAsync();
        await Task.WhenAll(listening);

        var seen = tally.Seen.Order().ToList();
        var expected = tally.Notes * (count / store.Slugs.Count - 1);
        var table = new Table($"{count} editors, {count} circuits, {minutes} minutes", "");
        table.Add("notes saved", tally.Notes);
        table.Add("pages loaded anew since others had written", tally.Pages);
        table.Add("from save to seen by another, ms: median", Format(At(seen, 0.5), "N0"));
        table.Add("… p95", Format(At(seen, 0.95), "N0"));
        table.Add("… most", Format(At(seen, 1), "N0"));
        table.Add("from save to kept, ms: p95", Format(At([.. tally.Answered.Order()], 0.95), "N0"));
        table.Add("notes that another did not see", $"{expected - seen.Count} of {expected}");
        table.Add("circuits lost", circuits.Count(circuit => circuit.Loss is not null));
        table.Add("streams of events lost", tally.LostStreams);
        table.Add("heap for each editor who has a page open, KB", Format(heapOfEditors / 1024.0 / count, "N0"));
        table.Add("cores that the server used", Format(cores, "0.00"));
        table.Add("load average at the end", (await File.ReadAllTextAsync("/proc/loadavg")).Split(' ')[1]);
        table.Print();
        foreach (
            var problem in tally
                .Problems.Concat(circuits.Select(circuit => circuit.Loss).OfType<string>())
                .Take(MostProblems)
        )
        {
            Console.WriteLine(problem);
        }

        await CircuitMemory.CloseAsync(circuits);
        editors.ForEach(editor => editor.Dispose());
    }

    private static double At(List<double> sorted, double part) =>
        sorted.Count == 0 ? double.NaN : sorted[(int)Math.Ceiling(part * sorted.Count) - 1];

    private static string Format(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}
