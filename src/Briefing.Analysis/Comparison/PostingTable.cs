using System.Runtime.InteropServices;

namespace Briefing.Analysis.Comparison;

/// <summary>
/// Lists of articles by key. A list keeps a bounded number, those of the lowest ranks: what it holds depends on the articles,
/// not on the order in which they came, and looking one up costs the same among any number of articles.
/// </summary>
internal sealed class PostingTable(int longest)
{
    // Most keys have one article: its number is the value. Longer lists are kept aside, their place stored as its complement.
    private readonly Dictionary<ulong, int> _heads = [];
    private readonly List<List<int>> _lists = [];
    private readonly Stack<int> _free = [];

    /// <summary>Adds an article to a list, unless the list is full of lower ranks.</summary>
    public void Add(ulong key, int article, Func<int, ulong> rankOf)
    {
        if (!_heads.TryGetValue(key, out var head))
        {
            _heads[key] = article;
            return;
        }

        if (head >= 0)
        {
            _heads[key] = ~Allot([head]);
            head = _heads[key];
        }

        var list = _lists[~head];
        var rank = rankOf(article);
        var place = list.Count;
        while (place > 0 && rankOf(list[place - 1]) > rank)
        {
            place--;
        }

        if (place < longest)
        {
            list.Insert(place, article);
            if (list.Count > longest)
            {
                list.RemoveAt(longest);
            }
        }
    }

    /// <summary>Takes an article out of a list.</summary>
    public void Remove(ulong key, int article)
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

    /// <summary>How many articles a list has.</summary>
    public int LengthOf(ulong key) =>
        !_heads.TryGetValue(key, out var head) ? 0
        : head >= 0 ? 1
        : _lists[~head].Count;

    /// <summary>Counts the articles of a list.</summary>
    /// <param name="key">The key.</param>
    /// <param name="weight">By how much each article's count is raised.</param>
    /// <param name="counts">The counts.</param>
    public void CountInto(ulong key, int weight, Dictionary<int, int> counts)
    {
        if (!_heads.TryGetValue(key, out var head))
        {
            return;
        }

        if (head >= 0)
        {
            Raise(counts, head, weight);
            return;
        }

        foreach (var article in _lists[~head])
        {
            Raise(counts, article, weight);
        }
    }

    private static void Raise(Dictionary<int, int> counts, int article, int weight) =>
        CollectionsMarshal.GetValueRefOrAddDefault(counts, article, out _) += weight;

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
