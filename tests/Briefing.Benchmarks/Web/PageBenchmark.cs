using System.Text.RegularExpressions;

namespace Briefing.Benchmarks.Web;

/// <summary>Server CPU per request of the pages that readers see, as multiples of an empty static page of the same process.</summary>
internal static partial class PageBenchmark
{
    private const int Rounds = 9;
    private const int Concurrency = 8;

    /// <summary>Loads each page in turn, round after round, and prints CPU per request and the ratio to the empty page.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        var requests = args.Length > 0 ? int.Parse(args[0], System.Globalization.CultureInfo.InvariantCulture) : 2000;
        using var handler = new SocketsHttpHandler { MaxConnectionsPerServer = Concurrency };
        using var client = new HttpClient(handler);
        await using var server = await WebProcess.StartAsync(client);
        var briefing = await FindBriefingAsync(client, server.Address);
        if (briefing.Length == 0)
        {
            await Console.Error.WriteLineAsync("The front page links no briefing; was a seed imported?");
            return 1;
        }

        (string Name, string Path)[] pages =
        [
            ("empty static page", "/_diagnostics/empty"),
            ("briefing of the seed", briefing),
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
                costs[i].Add(await LoadAsync(server, client, pages[i].Path, requests));
            }
        }

        var table = new Table("page", "bytes", "server CPU per request, µs", "multiple of the empty page");
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
        return 0;
    }

    /// <summary>The first briefing that the front page links, once the import has brought it.</summary>
    private static async Task<string> FindBriefingAsync(HttpClient client, Uri front)
    {
        for (var attempt = 0; attempt < 60; attempt++)
        {
            var link = BriefingLink().Match(await client.GetStringAsync(front));
            if (link.Success)
            {
                return link.Groups[1].Value;
            }

            await Task.Delay(500);
        }

        return "";
    }

    /// <summary>Sends the requests and returns the server's CPU time for each, in microseconds.</summary>
    private static async Task<double> LoadAsync(WebProcess server, HttpClient client, string path, int requests)
    {
        var address = new Uri(server.Address, path);
        var before = server.ProcessorTime;
        await Parallel.ForAsync(
            0,
            requests,
            new ParallelOptions { MaxDegreeOfParallelism = Concurrency },
            async (_, cancellationToken) =>
            {
                using var response = await client.GetAsync(address, cancellationToken);
                response.EnsureSuccessStatusCode();
                await response.Content.LoadIntoBufferAsync(cancellationToken);
            }
        );
        return (server.ProcessorTime - before).TotalMicroseconds / requests;
    }

    [GeneratedRegex("""href="(/briefings/[^"#?]+)""")]
    private static partial Regex BriefingLink();
}
