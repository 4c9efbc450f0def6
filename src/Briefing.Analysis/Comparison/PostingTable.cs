using System.Runtime.InteropServices;

namespace Briefing.Analysis.Comparison;

/// <summary>
/// Lists of articles by key, each in the order of their places. Looking one up reads a bounded number around a place, so it
/// costs the same among any number of articles.
/// </summary>
/// <param name="placeOf">The place of an article that is in the table, by its number.</param>
internal sealed class PostingTable(Func<int, long> placeOf)
{
    // Most keys have one article: its number is the value. Longer lists are kept aside, their place stored as its complement.
    private readonly Dictionary<long, int> _heads = [];
    private readonly List<PostingList> _lists = [];
    private readonly Stack<int> _free = [];

    /// <summary>Adds an article to a list.</summary>
    public void Add(long key, int article)
    {
        ref var head = ref CollectionsMarshal.GetValueRefOrAddDefault(_heads, key, out var isKnown);
        if (!isKnown)
        {
            head = article;
            return;
        }

        if (head >= 0)
        {
            var first = PostingOf(head);
            head = ~Allot();
            _lists[~head].Add(first);
        }

        _lists[~head].Add(PostingOf(article));
    }

    /// <summary>Takes an article out of a list.</summary>
    public void Remove(long key, int article)
    {
        if (!_heads.TryGetValue(key, out var head))
        {
            return;
        }

        if (head >= 0)
        {
            if (head == article)
            {
                _ = _heads.Remove(key);
            }

            return;
        }

        _lists[~head].Remove(PostingOf(article));
        if (_lists[~head].IsEmpty)
        {
            _ = _heads.Remove(key);
            _free.Push(~head);
        }
    }

    /// <summary>Counts the articles of a list that stand around a place.</summary>
    /// <param name="key">The key.</param>
    /// <param name="place">The place.</param>
    /// <param name="most">How many before it, and as many from there on.</param>
    /// <param name="tally">Takes them.</param>
    public void CountInto(long key, long place, int most, CandidateTally tally)
    {
        if (!_heads.TryGetValue(key, out var head))
        {
            return;
        }

        if (head >= 0)
        {
            tally.Add(key, head, placeOf(head));
        }
        else
        {
            _lists[~head].CountInto(key, place, most, tally);
        }
    }

    private Posting PostingOf(int article) => new(placeOf(article), article);

    private int Allot()
    {
        if (_free.TryPop(out var place))
        {
            return place;
        }

        _lists.Add(new PostingList());
        return _lists.Count - 1;
    }
}
