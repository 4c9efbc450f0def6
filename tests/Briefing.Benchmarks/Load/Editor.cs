using System.Diagnostics;
using System.Net;
using System.Net.ServerSentEvents;
using System.Text.RegularExpressions;

namespace Briefing.Benchmarks.Load;

/// <summary>
/// An editor as the server meets one: signed in, with an article's page or the page of its notes open, which listens for
/// changes and loads itself anew when there are some, as <c>note-news.js</c> does; writing a note a minute, by the form.
/// </summary>
internal sealed partial class Editor(int number, PageClient client, string slug, bool isOnNotes, LoadTally tally)
    : IDisposable
{
    // After which the server ends a stream by itself, less what may pass until that is noticed.
    private static readonly TimeSpan s_longest = TimeSpan.FromMinutes(9.5);
    private static readonly TimeSpan s_retry = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan s_pace = TimeSpan.FromMinutes(1);

    private readonly HashSet<string> _known = new(StringComparer.Ordinal);
    private string _events = "";

    private string NotesPath => $"/briefings/{slug}/notes";

    private string Path => isOnNotes ? NotesPath : $"/briefings/{slug}";

    /// <summary>Signs in and opens the page.</summary>
    public async Task ComeAsync()
    {
        await client.SignInAsync(LoadStore.EditorName(number), LoadStore.Password);
        var html = await client.GetAsync(Path);
        See(html);
        var (events, state) = (Events().Match(html), State().Match(html));
        if (!events.Success || !state.Success)
        {
            throw new InvalidOperationException($"{Path} listens to nothing.");
        }

        _events =
            $"{WebUtility.HtmlDecode(events.Groups[1].Value)}?since={Uri.EscapeDataString(state.Groups[1].Value)}";
    }

    /// <summary>Listens until the end, and comes again where a stream ends, as browsers do.</summary>
    public async Task ListenAsync(CancellationToken end)
    {
        while (!end.IsCancellationRequested)
        {
            var start = Stopwatch.GetTimestamp();
            var why = "ended";
            try
            {
                await using var stream = await client.ListenAsync(_events, end);
                await foreach (var told in SseParser.Create(stream).EnumerateAsync(end))
                {
                    if (told.EventType == "notes")
                    {
                        tally.Load();
                        See(await client.GetAsync(Path));
                    }
                }
            }
            catch (OperationCanceledException) when (end.IsCancellationRequested)
            {
                return;
            }
            catch (Exception exception)
                when (exception is HttpRequestException or IOException or OperationCanceledException)
            {
                why = exception.Message;
            }

            if (Stopwatch.GetElapsedTime(start) < s_longest && !end.IsCancellationRequested)
            {
                tally.LoseStream($"A stream after {Stopwatch.GetElapsedTime(start).TotalSeconds:N0} s: {why}");
            }

            await Task.Delay(s_retry, end).ContinueWith(_ => { }, TaskScheduler.Default);
        }
    }

    /// <summary>Writes notes, one at a random moment of each minute.</summary>
    public async Task WriteAsync(int minutes)
    {
        var random = new Random(number);
        var start = Stopwatch.GetTimestamp();
        for (var minute = 0; minute < minutes; minute++)
        {
            var wait = (minute + random.NextDouble()) * s_pace - Stopwatch.GetElapsedTime(start);
            if (wait > TimeSpan.Zero)
            {
                await Task.Delay(wait);
            }

            try
            {
                await WriteOnceAsync($"note-{number}-{minute}-");
            }
            catch (Exception exception)
                when (exception is HttpRequestException or InvalidOperationException or TaskCanceledException)
            {
                tally.Fail(exception.Message);
            }
        }
    }

    public void Dispose() => client.Dispose();

    private async Task WriteOnceAsync(string note)
    {
        var page = await client.GetAsync($"{NotesPath}?about=s0");
        tally.Press(note);
        await client.SubmitAsync(
            NotesPath,
            "note",
            page,
            ("Form.About", "s0"),
            ("Form.Body", $"{note} The number was not **checked**; ask [the office](https://example.org) for it."),
            ("Form.Motivation", "Commenting"),
            ("Form.Visibility", "Team"),
            ("Form.Do", "save")
        );
        tally.Keep(note);
        // The browser is led to the list.
        See(await client.GetAsync(NotesPath));
    }

    private void See(string html)
    {
        foreach (var note in Note().Matches(html).Select(match => match.Value))
        {
            bool isNew;
            lock (_known)
            {
                isNew = _known.Add(note);
            }

            // One's own is no news.
            if (isNew && !note.StartsWith($"note-{number}-", StringComparison.Ordinal))
            {
                tally.See(note, number);
            }
        }
    }

    [GeneratedRegex("data-events=\"([^\"]+)\"")]
    private static partial Regex Events();

    [GeneratedRegex("data-state=\"([^\"]+)\"")]
    private static partial Regex State();

    [GeneratedRegex(@"note-\d+-\d+-")]
    private static partial Regex Note();
}
