using System.Text.Json;
using Microsoft.Playwright;

namespace Briefing.Benchmarks.Browser;

/// <summary>
/// The tasks of a page's main thread, from Chromium's own trace. A task's processor time tells what the page costs; its time by
/// the wall also has what else the machine did meanwhile.
/// </summary>
internal sealed class TaskTrace
{
    private const string Task = "RunTask";
    private const string Parsing = "ParseHTML";
    private const int ChunkSize = 1 << 20;

    private readonly ICDPSession _session;
    private readonly TaskCompletionSource<string> _stream = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private TaskTrace(ICDPSession session)
    {
        _session = session;
        session.Event("Tracing.tracingComplete").OnEvent += (_, arguments) =>
            _stream.TrySetResult(arguments?.GetProperty("stream").GetString() ?? "");
    }

    /// <summary>Starts to trace.</summary>
    /// <param name="page">A page that has not been navigated yet.</param>
    public static async Task<TaskTrace> StartAsync(IPage page)
    {
        var trace = new TaskTrace(await page.Context.NewCDPSessionAsync(page));
        await trace._session.SendAsync(
            "Tracing.start",
            new Dictionary<string, object>
            {
                ["transferMode"] = "ReturnAsStream",
                ["traceConfig"] = new
                {
                    recordMode = "recordAsMuchAsPossible",
                    includedCategories = (string[])
                        ["devtools.timeline", "disabled-by-default-devtools.timeline", "toplevel"],
                    excludedCategories = (string[])["*"],
                },
            }
        );
        return trace;
    }

    /// <summary>Ends it, and tells how much processor time each task took, in milliseconds.</summary>
    /// <param name="address">The page's address: of all processes, the one counts that parsed it.</param>
    public async Task<IReadOnlyList<double>> EndAsync(Uri address)
    {
        await _session.SendAsync("Tracing.end");
        using var trace = JsonDocument.Parse(await ReadAsync(await _stream.Task));
        var events = trace.RootElement.GetProperty("traceEvents").EnumerateArray().ToList();
        var parsing =
            events
                .Where(one => NameOf(one) == Parsing && UrlOf(one) == address.AbsoluteUri)
                .Select(one => (JsonElement?)one)
                .FirstOrDefault()
            ?? throw new InvalidOperationException($"The trace does not tell which thread parsed {address}.");
        var thread = ThreadOf(parsing);
        List<double> tasks =
        [
            .. events
                .Where(one => NameOf(one) == Task && ThreadOf(one) == thread && one.TryGetProperty("tdur", out _))
                .Select(one => one.GetProperty("tdur").GetDouble() / 1000),
        ];
        return tasks.Count > 0
            ? tasks
            : throw new InvalidOperationException("The trace has no task with its processor time.");
    }

    private async Task<string> ReadAsync(string stream)
    {
        var text = new System.Text.StringBuilder();
        while (true)
        {
            var answer = await _session.SendAsync(
                "IO.read",
                new Dictionary<string, object> { ["handle"] = stream, ["size"] = ChunkSize }
            );
            var chunk = answer!.Value;
            text.Append(chunk.GetProperty("data").GetString());
            if (chunk.GetProperty("eof").GetBoolean())
            {
                await _session.SendAsync("IO.close", new Dictionary<string, object> { ["handle"] = stream });
                return text.ToString();
            }
        }
    }

    private static string? NameOf(JsonElement one) =>
        one.TryGetProperty("name", out var name) ? name.GetString() : null;

    private static string? UrlOf(JsonElement one) =>
        one.TryGetProperty("args", out var arguments)
        && arguments.TryGetProperty("beginData", out var data)
        && data.TryGetProperty("url", out var url)
            ? url.GetString()
            : null;

    private static (int Process, int Thread) ThreadOf(JsonElement one) =>
        (one.GetProperty("pid").GetInt32(), one.GetProperty("tid").GetInt32());
}
