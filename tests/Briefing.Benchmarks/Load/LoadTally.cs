using System.Collections.Concurrent;
using System.Diagnostics;

namespace Briefing.Benchmarks.Load;

/// <summary>When each note was saved and when each other editor saw it.</summary>
internal sealed class LoadTally
{
    private readonly ConcurrentDictionary<string, long> _saved = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string Note, int Editor), double> _seen = new();
    private readonly ConcurrentQueue<double> _answered = new();
    private readonly ConcurrentQueue<string> _problems = new();
    private int _streams;
    private int _pages;

    /// <summary>Milliseconds from the press of the button to the note on another's page, for each note and each other who has the article open.</summary>
    public IReadOnlyCollection<double> Seen => [.. _seen.Values];

    /// <summary>Milliseconds from the press of the button until the server had kept the note.</summary>
    public IReadOnlyCollection<double> Answered => [.. _answered];

    /// <summary>How many notes were saved.</summary>
    public int Notes => _saved.Count;

    /// <summary>How many pages were loaded anew since notes had come.</summary>
    public int Pages => _pages;

    /// <summary>How many streams of events ended before their time.</summary>
    public int LostStreams => _streams;

    /// <summary>What went wrong.</summary>
    public IReadOnlyCollection<string> Problems => _problems;

    /// <summary>The button is pressed.</summary>
    public void Press(string note) => _saved[note] = Stopwatch.GetTimestamp();

    /// <summary>The server has kept it.</summary>
    public void Keep(string note) => _answered.Enqueue(Stopwatch.GetElapsedTime(_saved[note]).TotalMilliseconds);

    /// <summary>An editor has a page with a note on it.</summary>
    public void See(string note, int editor)
    {
        if (_saved.TryGetValue(note, out var at))
        {
            _seen.TryAdd((note, editor), Stopwatch.GetElapsedTime(at).TotalMilliseconds);
        }
    }

    /// <summary>A page was loaded anew.</summary>
    public void Load() => Interlocked.Increment(ref _pages);

    /// <summary>A stream ended before its time.</summary>
    public void LoseStream(string why)
    {
        Interlocked.Increment(ref _streams);
        _problems.Enqueue(why);
    }

    /// <summary>Something else went wrong.</summary>
    public void Fail(string why) => _problems.Enqueue(why);
}
