using System.Runtime.CompilerServices;

namespace Briefing.Analysis.Mentions.Names;

/// <summary>Hashes of words and features; part of the model's format, so they never change between runtimes.</summary>
internal static class NameHash
{
    private const uint Seed = 0x811C9DC5;

    /// <summary>The hash of a word as it is written.</summary>
    public static uint Of(ReadOnlySpan<char> word)
    {
        var hash = Seed;
        foreach (var unit in word)
        {
            hash = Add(hash, unit);
        }

        return Finish(hash);
    }

    /// <summary>The hash of a word's lower form; curly apostrophes count as straight ones.</summary>
    public static uint OfLower(ReadOnlySpan<char> word)
    {
        var hash = Seed;
        foreach (var unit in word)
        {
            hash = Add(hash, Fold(unit));
        }

        return Finish(hash);
    }

    /// <summary>A unit without its case.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static char Fold(char unit) =>
        unit < 128 ? (unit is >= 'A' and <= 'Z' ? (char)(unit | 0x20) : unit)
        : unit is '\u2019' or '\u2018' ? '\''
        : char.ToLowerInvariant(unit);

    /// <summary>Adds a value to a hash.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Add(uint hash, uint value) => (hash ^ value) * 0x01000193;

    /// <summary>Two values in one, their order told apart.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Join(uint left, uint right)
    {
        var mixed = (left * 0x9E3779B1) ^ uint.RotateLeft(right * 0x85EBCA77, 13);
        return (mixed ^ (mixed >> 15)) * 0xC2B2AE3D;
    }

    /// <summary>Spreads a hash over all its bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Finish(uint hash)
    {
        hash = (hash ^ (hash >> 16)) * 0x7FEB352D;
        hash = (hash ^ (hash >> 15)) * 0x846CA68B;
        return hash ^ (hash >> 16);
    }
}
