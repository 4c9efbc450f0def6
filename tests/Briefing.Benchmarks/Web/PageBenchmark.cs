using System.Diagnostics;
using System.Globalization;

namespace Briefing.Benchmarks.Web;

/// <summary>
/// What pages cost the server: rendered anew, as multiples of an empty static page of the same process; kept, as a share of
/// the requests per second of a file of the very same bytes.
/// </summary>
internal static class PageBenchmark
{
    private const int Rounds = 9;
    private const int Concurrency = 8;
    private const string Accepted = "br, gzip";

    /// <summary>Measures both, round after round.</summary>
    /// <param name="args">How many requests a page and round.</param>
    public static async Task<int> RunAsync(string[] args)
    {
        var requests = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 2000;
        using var handler = new SocketsHttpHandler { MaxConnectionsPerServer = Concurrency };
        using var client = new HttpClient(handler);
        await MeasureRenderedAsync(client, requests);
        await MeasureKeptAsync(client, requests);
        return 0;
    }

    private static async Task MeasureRenderedAsync(HttpClient client, int requests)
    {
        await using var server = await WebProcess.StartAsync(client, keepsPages: false);
        (string Name, string Path)[] pages =
        [
            ("empty static page", "/_diagnostics/empty"),
            ("briefing of the seed", await server.FindBriefingAsync(client)),
            ("front page", "/"),
            ("liveness check", "/health/live"),
        ];
        foreach (var page in pages)
        {
            await LoadAsync(server, client, page.Path, requests);
        }

        var costs = pages.Select(_ => new List<double>()).ToArray();
        for (var round = 0; round < Rounds; round++)
        {
            for (var i = 0; i < pages.Length; i++)
            {
                costs[i].Add((await LoadAsync(server, client, pages[i].Path, requests)).Processor);
            }
        }

        var table = new Table(
            "page, rendered anew",
            "bytes",
            "server CPU per request, µs",
            "multiple of the empty page"
        );
        for (var i = 0; i < pages.Length; i++)
        {
            var body = await client.GetByteArrayAsync(new Uri(server.Address, pages[i].Path));
            table.Add(
                pages[i].Name,
                body.Length,
                Samples.Range(costs[i], "N0"),
                Samples.Range([.. costs[i].Zip(costs[0], (cost, empty) => cost / empty)], "0.00")
            );
        }

        table.Print();
    }

    private static async Task MeasureKeptAsync(HttpClient client, int requests)
    {
        await using var server = await WebProcess.StartAsync(client, keepsPages: true);
        var briefing = await server.FindBriefingAsync(client);
        var table = new Table(
            "kept briefing of the seed",
            "bytes",
            "file, requests/s",
            "page, requests/s",
            "page / file",
            "server CPU, page / file"
        );
        foreach (var accepted in (string?[])[Accepted, null])
        {
            // The very bytes that a client gets, as a file that nothing compresses again.
            var bytes = await GetAsync(client, new Uri(server.Address, briefing), accepted);
            await File.WriteAllBytesAsync(Path.Combine(server.Folder, "page.bin"), bytes);
            List<(double Processor, double Rate)> files = [];
            List<(double Processor, double Rate)> pages = [];
            for (var round = 0; round <= Rounds; round++)
            {
                var file = await LoadAsync(server, client, "/_diagnostics/files/page.bin", requests, accepted);
                var page = await LoadAsync(server, client, briefing, requests, accepted);
                // The first round warms both up.
                if (round > 0)
                {
                    files.Add(file);
                    pages.Add(page);
                }
            }

            table.Add(
                accepted is null ? "as it is" : $"accepting {accepted}",
                bytes.Length,
                Samples.Range([.. files.Select(file => file.Rate)], "N0"),
                Samples.Range([.. pages.Select(page => page.Rate)], "N0"),
                Samples.Range([.. pages.Zip(files, (page, file) => page.Rate / file.Rate)], "0.00"),
                Samples.Range([.. pages.Zip(files, (page, file) => page.Processor / file.Processor)], "0.00")
            );
        }

        table.Print();
    }

    private static async Task<byte[]> GetAsync(HttpClient client, Uri address, string? accepted)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (accepted is not null)
        {
            request.Headers.Add("Accept-Encoding", accepted);
        }

        using var response = await client.SendAsync(request);
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadAsByteArrayAsync();
    }

    /// <summary>Sends the requests; returns the server's CPU time for each, in microseconds, and how many a second it answered.</summary>
    private static async Task<(double Processor, double Rate)> LoadAsync(
        WebProcess server,
        HttpClient client,
        string path,
        int requests,
        string? accepted = null
    )
    {
        var address = new Uri(server.Address, path);
        var before = server.ProcessorTime;
        var start = Stopwatch.GetTimestamp();
        await Parallel.ForAsync(
            0,
            requests,
            new ParallelOptions { MaxDegreeOfParallelism = Concurrency },
            async (_, _) => await GetAsync(client, address, accepted)
        );
        var rate = requests / Stopwatch.GetElapsedTime(start).TotalSeconds;
        return ((server.ProcessorTime - before).TotalMicroseconds / requests, rate);
    }
}
