namespace Briefing.Analysis.Tagging;

/// <summary>Hashes of word endings under a tag, built from the last unit backwards.</summary>
internal static class LemmaKeys
{
    private const ulong Prime = 0x100000001B3;

    /// <summary>The key of the empty ending.</summary>
    public static ulong Empty(PennTag tag) => (0xCBF29CE484222325 ^ (byte)tag) * Prime;

    /// <summary>The key of an ending that is one unit longer.</summary>
    public static ulong Extend(ulong key, char unit)
    {
        key = (key ^ unit) * Prime;
        return key ^ (key >> 29);
    }

    /// <summary>The key of an ending that is the whole word.</summary>
    public static ulong Whole(ulong key) => Extend(key, '^');

    /// <summary>The key of an ending.</summary>
    public static ulong Of(PennTag tag, ReadOnlySpan<char> ending)
    {
        var key = Empty(tag);
        for (var index = ending.Length - 1; index >= 0; index--)
        {
            key = Extend(key, ending[index]);
        }

        return key;
    }
}
