using System.Globalization;
using Briefing.Benchmarks.Web;
using Microsoft.Playwright;

namespace Briefing.Benchmarks.Browser;

/// <summary>
/// What a reader's browser takes: the largest paint of a briefing against the same page as a file, in turn, each time in a
/// browser that has nothing; and an article of a thousand claims, loaded and scrolled from end to end.
/// </summary>
internal static class BrowserBenchmark
{
    private const int Rounds = 9;
    private const int LongRounds = 5;

    /// <summary>From here on a task is long (W3C Long Tasks), in milliseconds.</summary>
    private const double LongTask = 50;

    private const string Observe = """
        window.seen = { paint: 0, shift: 0, tasks: [] };
        const watch = (type, use) => new PerformanceObserver(list => list.getEntries().forEach(use)).observe({ type, buffered: true });
        watch('largest-contentful-paint', entry => seen.paint = entry.startTime);
        watch('layout-shift', entry => { if (!entry.hadRecentInput) seen.shift += entry.value; });
        watch('longtask', entry => seen.tasks.push(entry.duration));
        """;

    private const string Scroll = """
        async () => {
            const end = document.documentElement.scrollHeight;
            for (let y = 0; y < document.documentElement.scrollHeight && y < 4 * end; y += 600) {
                window.scrollTo({ top: y, behavior: 'instant' });
                await new Promise(done => requestAnimationFrame(() => setTimeout(done, 30)));
            }
        }
        """;

    /// <summary>Runs it.</summary>
    public static async Task<int> RunAsync()
    {
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(
            new() { ExecutablePath = Chromium.Find(), Args = Chromium.Arguments }
        );
        using var client = new HttpClient();
        await MeasurePaintAsync(browser, client);
        await MeasureLongAsync(browser, client);
        return 0;
    }

    private static async Task MeasurePaintAsync(IBrowser browser, HttpClient client)
    {
        await using var server = await WebProcess.StartAsync(client, keepsPages: true);
        var briefing = new Uri(server.Address, await server.FindBriefingAsync(client));
        await File.WriteAllTextAsync(Path.Combine(server.Folder, "page.html"), await client.GetStringAsync(briefing));
        var file = new Uri(server.Address, "/_diagnostics/files/page.html");
        List<PageTimings> files = [];
        List<PageTimings> pages = [];
        for (var round = 0; round <= Rounds; round++)
        {
            var ofFile = await OpenAsync(browser, file, 1280, scroll: false);
            var ofPage = await OpenAsync(browser, briefing, 1280, scroll: false);
            // The first round warms both up.
            if (round > 0)
            {
                files.Add(ofFile);
                pages.Add(ofPage);
            }
        }

        var table = new Table("seed's briefing, 1280 px", "file", "page", "page / file");
        table.Add(
            "largest contentful paint, ms",
            Samples.Range([.. files.Select(one => one.Paint)], "N0"),
            Samples.Range([.. pages.Select(one => one.Paint)], "N0"),
            Samples.Range([.. pages.Zip(files, (page, one) => page.Paint / one.Paint)], "0.00")
        );
        table.Add(
            "layout shift",
            Samples.Range([.. files.Select(one => one.Shift)], "0.000"),
            Samples.Range([.. pages.Select(one => one.Shift)], "0.000"),
            ""
        );
        table.Print();
    }

    private static async Task MeasureLongAsync(IBrowser browser, HttpClient client)
    {
        var seeds = Directory.CreateTempSubdirectory("briefing-long-");
        LongArticle.Write(seeds.FullName);
        await using (var server = await WebProcess.StartAsync(client, keepsPages: true, seeds.FullName))
        {
            var briefing = new Uri(server.Address, await server.FindBriefingAsync(client));
            var html = await client.GetStringAsync(briefing);
            var table = new Table(
                "a thousand claims",
                "HTML, KB",
                "largest paint, ms",
                "layout shift",
                "tasks over 50 ms of processor time",
                "longest, ms",
                "tasks over 50 ms by the wall"
            );
            foreach (var width in (int[])[1280, 390])
            {
                List<PageTimings> loads = [];
                for (var round = 0; round < LongRounds; round++)
                {
                    loads.Add(await OpenAsync(browser, briefing, width, scroll: true));
                }

                table.Add(
                    string.Create(CultureInfo.InvariantCulture, $"loaded and scrolled at {width} px"),
                    html.Length / 1000,
                    Samples.Range([.. loads.Select(one => one.Paint)], "N0"),
                    Samples.Range([.. loads.Select(one => one.Shift)], "0.000"),
                    Samples.Range([.. loads.Select(one => (double)one.TaskTimes.Count(time => time > LongTask))], "N0"),
                    Samples.Range([.. loads.Select(one => one.TaskTimes.Max())], "N0"),
                    Samples.Range([.. loads.Select(one => (double)one.LongTasks.Count)], "N0")
                );
            }

            table.Print();
        }

        seeds.Delete(recursive: true);
    }

    private static async Task<PageTimings> OpenAsync(IBrowser browser, Uri address, int width, bool scroll)
    {
        await using var context = await browser.NewContextAsync(
            new()
            {
                ViewportSize = new() { Width = width, Height = 900 },
            }
        );
        var page = await context.NewPageAsync();
        await page.AddInitScriptAsync(Observe);
        var trace = scroll ? await TaskTrace.StartAsync(page) : null;
        await page.GotoAsync(address.AbsoluteUri, new() { WaitUntil = WaitUntilState.Load, Timeout = 120_000 });
        await page.WaitForTimeoutAsync(500);
        if (scroll)
        {
            await page.EvaluateAsync(Scroll);
        }

        IReadOnlyList<double> tasks = trace is null ? [] : await trace.EndAsync(address);
        return new PageTimings(
            await page.EvaluateAsync<double>("seen.paint"),
            await page.EvaluateAsync<double>("seen.shift"),
            await page.EvaluateAsync<double[]>("seen.tasks"),
            tasks
        );
    }
}
