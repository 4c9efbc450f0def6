using System.Runtime.InteropServices;

namespace Briefing.Analysis.Comparison;

/// <summary>
/// Picks from articles that share keys with a new one those that are worth comparing: a bounded number, the ones with the most
/// keys in common and the nearest in time. Which they are does not hang on the order in which articles came.
/// </summary>
public sealed class CandidateTally
{
    /// <summary>How many articles of a key are looked at before a place, and as many from there on.</summary>
    public const int MostAside = 8;

    private const int MostCandidates = 32;

    // One pair of words in common is chance, two are a subject; alike wording is enough by itself. Of another time it must be
    // more: the words of one whole claim.
    private const int Enough = 2;
    private const int EnoughOfOtherTimes = 5;
    private const int WordingWeight = 2;
    private const int UnknownDay = 0;

    // An article's keys seldom lead to more than this many others, so that the table need not grow as it fills.
    private const int UsualCandidates = 1000;

    private readonly Dictionary<long, (int Count, long Place)> _counts = new(UsualCandidates);
    private readonly long _place;

    /// <summary>Starts a tally.</summary>
    /// <param name="place">The <see cref="ArticleDigest.Place"/> of the new article.</param>
    public CandidateTally(long place) => _place = place;

    /// <summary>Counts an article that shares a key.</summary>
    /// <param name="key">The key, one of <see cref="ArticleDigest.Keys"/>.</param>
    /// <param name="article">The article's number.</param>
    /// <param name="place">Its <see cref="ArticleDigest.Place"/>.</param>
    public void Add(long key, long article, long place)
    {
        ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(_counts, article, out _);
        count = (count.Count + (key < 0 ? WordingWeight : 1), place);
    }

    /// <summary>The numbers of the articles to compare, the likeliest first.</summary>
    /// <param name="own">The number of the new article itself, which is passed over.</param>
    public IReadOnlyList<long> Choose(long own)
    {
        var chosen = new List<(int Count, long Place, long Article)>();
        foreach (var (article, (count, place)) in _counts)
        {
            if (article != own && count >= (IsNear(place) ? Enough : EnoughOfOtherTimes))
            {
                chosen.Add((count, place, article));
            }
        }

        chosen.Sort(
            (left, right) =>
                left.Count != right.Count ? right.Count.CompareTo(left.Count)
                : Distance(left.Place) != Distance(right.Place) ? Distance(left.Place).CompareTo(Distance(right.Place))
                : left.Place != right.Place ? left.Place.CompareTo(right.Place)
                : left.Article.CompareTo(right.Article)
        );
        return [.. chosen.Take(MostCandidates).Select(entry => entry.Article)];
    }

    private bool IsNear(long place)
    {
        var (one, other) = (ArticleDigest.DayOf(_place), ArticleDigest.DayOf(place));
        return PublicationDay.AreNear(one == UnknownDay ? null : one, other == UnknownDay ? null : other);
    }

    private long Distance(long place) => Math.Abs(place - _place);
}
