namespace Briefing.Analysis.Training;

/// <summary>A generator whose numbers do not depend on the runtime (xorshift* of Vigna 2016).</summary>
internal struct DeterministicRandom
{
    private ulong _state;

    /// <summary>Creates a generator.</summary>
    /// <param name="seed">Any number; near ones give unlike sequences.</param>
    public DeterministicRandom(ulong seed)
    {
        var mixed = (seed + 1) * 0x9E3779B97F4A7C15UL;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9UL;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBUL;
        _state = (mixed ^ (mixed >> 31)) | 1;
    }

    /// <summary>The next number of 32 bits.</summary>
    public uint Next()
    {
        _state ^= _state >> 12;
        _state ^= _state << 25;
        _state ^= _state >> 27;
        return (uint)((_state * 0x2545F4914F6CDD1DUL) >> 32);
    }

    /// <summary>A number from 0 up to, and without, 1.</summary>
    public float NextSingle() => (Next() >> 8) * (1f / 16777216);

    /// <summary>A number from 0 up to, and without, a bound.</summary>
    public int Next(int bound) => (int)(((ulong)Next() * (ulong)bound) >> 32);

    /// <summary>Shuffles a list in place.</summary>
    public void Shuffle<T>(Span<T> items)
    {
        for (var last = items.Length - 1; last > 0; last--)
        {
            var other = Next(last + 1);
            (items[last], items[other]) = (items[other], items[last]);
        }
    }
}
