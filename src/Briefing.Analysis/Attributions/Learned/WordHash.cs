namespace Briefing.Analysis.Attributions.Learned;

/// <summary>Hashes words without their case, the values of their digits and the shape of their apostrophes.</summary>
internal static class WordHash
{
    /// <summary>The hash of a word (FNV-1a), never 0.</summary>
    public static uint Of(ReadOnlySpan<char> word)
    {
        var hash = 2166136261u;
        foreach (var character in word)
        {
            hash = (hash ^ Fold(character)) * 16777619u;
        }

        hash ^= hash >> 15;
        hash *= 0x2C1B3C6Du;
        hash ^= hash >> 13;
        return hash == 0 ? 1 : hash;
    }

    /// <summary>A bucket for a piece of a word.</summary>
    /// <param name="piece">The piece.</param>
    /// <param name="buckets">How many buckets there are: a power of two.</param>
    public static int Bucket(ReadOnlySpan<char> piece, int buckets) => (int)(Of(piece) & (uint)(buckets - 1));

    private static uint Fold(char character) =>
        character switch
        {
            >= 'a' and <= 'z' => character,
            >= 'A' and <= 'Z' => (uint)(character | 0x20),
            >= '0' and <= '9' => '0',
            '\u2019' or '\u2018' or '\u02BC' => '\'',
            '\u201C' or '\u201D' or '\u201E' => '"',
            < '\u0080' => character,
            _ => char.ToLowerInvariant(character),
        };
}
