namespace Briefing.Benchmarks.Search;

/// <summary>
/// Words as often as words are: the word of rank r about 1/r as often as the first. The first ranks are English function words,
/// so that common words are among those searched for; the others are made up of syllables.
/// </summary>
internal sealed class ZipfText
{
    private const int Size = 60_000;
    private const string Function =
        "the of to and a in that said for is on was with as it by at he from be has have not are they who had his this were "
        + "would its but an which or been their more will one about after also could when out if than over there all we what "
        + "no up into some so two had government officials president people report war state country minister military city";

    private static readonly string[] s_syllables =
    [
        .. "ba ce di fo gu ka le mi no pu ra se ti vo zu bra cle dri flo gru kan len mir nos pul ran ser tiv vol zum".Split(
            ' '
        ),
    ];

    private readonly string[] _words = [.. Enumerable.Range(0, Size).Select(Word)];
    private readonly double[] _sums = new double[Size];

    public ZipfText()
    {
        var sum = 0.0;
        for (var rank = 0; rank < Size; rank++)
        {
            _sums[rank] = sum += 1 / Math.Pow(rank + 2.0, 1.05);
        }
    }

    /// <summary>The word of a rank, from 0, the most common.</summary>
    public string this[int rank] => _words[rank];

    /// <summary>So many words by chance, as often as each is.</summary>
    public string[] Words(Random random, int count) =>
        [.. Enumerable.Range(0, count).Select(_ => _words[Rank(random)])];

    /// <summary>A rank by chance, as often as its word is.</summary>
    public int Rank(Random random)
    {
        var at = Array.BinarySearch(_sums, random.NextDouble() * _sums[^1]);
        return Math.Min(at < 0 ? ~at : at, Size - 1);
    }

    /// <summary>A made-up word; the same number gives the same word.</summary>
    public static string MadeUp(int number)
    {
        var word = "";
        for (var left = number + s_syllables.Length; left > 0; left /= s_syllables.Length)
        {
            word += s_syllables[left % s_syllables.Length];
        }

        return word;
    }

    private static string Word(int rank)
    {
        var function = Function.Split(' ');
        return rank < function.Length ? function[rank] : MadeUp(rank);
    }
}
