using System.Collections.Immutable;
using Briefing.Analysis.Text;

namespace Briefing.Analysis.Comparison;

/// <summary>
/// What a text looks like: the MinHash signature of its runs of five words (Broder 1997). Equal places of two signatures
/// estimate how large a share of the runs the texts have in common, to about a tenth.
/// </summary>
internal sealed class TextSketch
{
    /// <summary>How many bands a signature has; texts that are alike share one, others hardly ever.</summary>
    public const int Bands = 24;

    /// <summary>How many places a signature has.</summary>
    public const int Places = Bands * Rows;

    private const int Rows = 4;

    private const int RunLength = 5;

    // Multiply-shift hashing; drawn once from a fixed seed, so that signatures can be compared for ever.
    private static readonly ulong[] s_factors =
    [
        .. Enumerable.Range(0, Places).Select(place => StableHash.Mix((ulong)place, 0x5EED) | 1),
    ];

    private TextSketch(ImmutableArray<uint> signature, int runs)
    {
        Signature = signature;
        Runs = runs;
    }

    /// <summary>For each of <see cref="Places"/> hash functions the least hash of any run; empty where there are no runs.</summary>
    public ImmutableArray<uint> Signature { get; }

    /// <summary>How many different runs of words the text has; 0 where it is shorter than one.</summary>
    public int Runs { get; }

    /// <summary>Sketches a text.</summary>
    public static TextSketch Of(string text)
    {
        var words = PlainWords.In(text, new TextSpan(0, text.Length));
        if (words.Count < RunLength)
        {
            return new TextSketch([], 0);
        }

        var hashes = words.ConvertAll(word => HashOf(word.Of(text)));
        var runs = new HashSet<ulong>();
        for (var at = 0; at + RunLength <= hashes.Count; at++)
        {
            var run = 0UL;
            for (var next = at; next < at + RunLength; next++)
            {
                run = StableHash.Mix(run, hashes[next]);
            }

            _ = runs.Add(run);
        }

        var signature = new uint[Places];
        Array.Fill(signature, uint.MaxValue);
        foreach (var run in runs)
        {
            for (var place = 0; place < Places; place++)
            {
                signature[place] = Math.Min(signature[place], (uint)((run * s_factors[place]) >> 32));
            }
        }

        return new TextSketch([.. signature], runs.Count);
    }

    /// <summary>The sketch that has had this signature and so many runs.</summary>
    public static TextSketch Restore(ImmutableArray<uint> signature, int runs) => new(signature, runs);

    /// <summary>The key of a band; texts that share one are likely to be alike.</summary>
    public ulong Band(int band)
    {
        var key = (ulong)band;
        for (var row = 0; row < Rows; row++)
        {
            key = StableHash.Mix(key, Signature[band * Rows + row]);
        }

        return key;
    }

    /// <summary>The share of runs that two texts have in common, of those that either has (Jaccard), 0 to 1; an estimate.</summary>
    public double Similarity(TextSketch other)
    {
        if (Runs == 0 || other.Runs == 0)
        {
            return 0;
        }

        var equal = 0;
        for (var place = 0; place < Places; place++)
        {
            equal += Signature[place] == other.Signature[place] ? 1 : 0;
        }

        return (double)equal / Places;
    }

    /// <summary>The share of the shorter text's runs that the longer has too, 0 to 1; an estimate.</summary>
    public double Containment(TextSketch other)
    {
        var similarity = Similarity(other);
        return similarity <= 0
            ? 0
            : Math.Min(1, similarity / (1 + similarity) * (Runs + other.Runs) / Math.Min(Runs, other.Runs));
    }

    private static ulong HashOf(ReadOnlySpan<char> word)
    {
        Span<char> lower = stackalloc char[64];
        var cut = word.Length > lower.Length ? word[..lower.Length] : word;
        var length = cut.ToLowerInvariant(lower);
        return StableHash.Of(lower[..length]);
    }
}
