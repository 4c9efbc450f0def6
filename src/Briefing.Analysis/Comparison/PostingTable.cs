using System.Runtime.InteropServices;

namespace Briefing.Analysis.Comparison;

/// <summary>
/// Lists of articles by key, each in the order of their places. Looking one up reads a bounded number around a place, so it
/// costs the same among any number of articles.
/// </summary>
internal sealed class PostingTable(Func<int, long> placeOf)
{
    // Most keys have one article: its number is the value. Longer lists are kept aside, their place stored as its complement.
    private readonly Dictionary<long, int> _heads = [];
    private readonly List<List<int>> _lists = [];
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
            head = ~Allot([head]);
        }

        var list = _lists[~head];
        list.Insert(FirstFrom(list, placeOf(article)), article);
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

        var list = _lists[~head];
        _ = list.Remove(article);
        if (list.Count == 0)
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
            return;
        }

        var list = _lists[~head];
        var from = FirstFrom(list, place);
        for (var at = Math.Max(0, from - most); at < Math.Min(list.Count, from + most); at++)
        {
            tally.Add(key, list[at], placeOf(list[at]));
        }
    }

    private int FirstFrom(List<int> list, long place)
    {
        var (low, high) = (0, list.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = placeOf(list[middle]) < place ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private int Allot(List<int> list)
    {
        if (_free.TryPop(out var place))
        {
            _lists[place] = list;
            return place;
        }

        _lists.Add(list);
        return _lists.Count - 1;
    }
}
