namespace Briefing.Analysis.Comparison;

/// <summary>Hashes that are the same in every process and on every machine.</summary>
internal static class StableHash
{
    private const uint FnvOffset = 2166136261;
    private const uint FnvPrime = 16777619;

    /// <summary>FNV-1a over the UTF-16 units of a word.</summary>
    public static uint Of(ReadOnlySpan<char> word)
    {
        var hash = FnvOffset;
        foreach (var unit in word)
        {
            hash = (hash ^ unit) * FnvPrime;
        }

        return hash;
    }

    /// <summary>A hash of 64 bits over the UTF-16 units of a key.</summary>
    public static ulong Of64(string key)
    {
        var hash = (ulong)key.Length;
        foreach (var unit in key)
        {
            hash = Mix(hash, unit);
        }

        return hash;
    }

    /// <summary>Mixes two values into one whose bits all depend on all of theirs (the finaliser of SplitMix64).</summary>
    public static ulong Mix(ulong one, ulong other)
    {
        var mixed = one + 0x9E3779B97F4A7C15 * (other + 1);
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }
}
