namespace Briefing.Analysis.Tagging.Training;

/// <summary>A small generator of pseudo-random numbers whose sequence never changes between runtimes (SplitMix64).</summary>
internal sealed class SplitMix(ulong seed)
{
    private ulong _state = seed;

    /// <summary>The next 64 bits.</summary>
    public ulong Next()
    {
        _state += 0x9E3779B97F4A7C15;
        var bits = _state;
        bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9;
        bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EB;
        return bits ^ (bits >> 31);
    }

    /// <summary>A number from 0 up to, but not including, a limit.</summary>
    public int Next(int limit) => (int)(Next() % (ulong)limit);

    /// <summary>Whether an event of this probability happens.</summary>
    public bool Happens(double probability) => (Next() >> 11) * (1.0 / (1UL << 53)) < probability;

    /// <summary>Puts items in a random order.</summary>
    public void Shuffle<T>(Span<T> items)
    {
        for (var index = items.Length - 1; index > 0; index--)
        {
            var other = Next(index + 1);
            (items[index], items[other]) = (items[other], items[index]);
        }
    }
}
