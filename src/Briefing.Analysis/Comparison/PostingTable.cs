using System.Buffers;
using System.Runtime.InteropServices;

namespace Briefing.Analysis.Comparison;

/// <summary>
/// Lists of articles by key, each in the order of their places. Looking one up reads a bounded number around a place, so it
/// costs the same among any number of articles.
/// </summary>
/// <param name="placeOf">The place of an article that is in the table, by its number.</param>
internal sealed class PostingTable(Func<int, long> placeOf)
{
    // Most keys have one article, which is the value itself. Of longer lists, kept aside, it has the complement of the index.
    private readonly Dictionary<long, Posting> _heads = [];
    private readonly List<PostingList> _lists = [];
    private readonly Stack<int> _free = [];

    private static readonly Posting s_none = new(long.MinValue, int.MaxValue);

    /// <summary>Adds an article to a list.</summary>
    public void Add(long key, int article)
    {
        ref var head = ref CollectionsMarshal.GetValueRefOrAddDefault(_heads, key, out var isKnown);
        var added = new Posting(placeOf(article), article);
        if (!isKnown)
        {
            head = added;
            return;
        }

        if (!IsList(head))
        {
            var list = Allot();
            _lists[list].Add(head);
            head = new Posting(0, ~list);
        }

        ListOf(head).Add(added);
    }

    /// <summary>Takes an article out of a list.</summary>
    public void Remove(long key, int article)
    {
        if (!_heads.TryGetValue(key, out var head))
        {
            return;
        }

        if (!IsList(head))
        {
            if (head.Article == article)
            {
                _ = _heads.Remove(key);
            }

            return;
        }

        var list = ListOf(head);
        list.Remove(new Posting(placeOf(article), article));
        if (list.IsEmpty)
        {
            _ = _heads.Remove(key);
            _free.Push(~head.Article);
        }
    }

    /// <summary>Counts, for each of some keys, the articles that stand around a place.</summary>
    /// <param name="keys">The keys.</param>
    /// <param name="place">The place.</param>
    /// <param name="most">How many before it, and as many from there on.</param>
    /// <param name="tally">Takes them.</param>
    public void CountInto(ReadOnlySpan<long> keys, long place, int most, CandidateTally tally)
    {
        // All heads are read before any list is: reads that do not wait for one another are waited for together, and in a
        // large table that wait is most of the cost.
        var heads = ArrayPool<Posting>.Shared.Rent(keys.Length);
        for (var i = 0; i < keys.Length; i++)
        {
            heads[i] = _heads.GetValueOrDefault(keys[i], s_none);
        }

        for (var i = 0; i < keys.Length; i++)
        {
            var head = heads[i];
            if (IsList(head))
            {
                ListOf(head).CountInto(keys[i], place, most, tally);
            }
            else if (head != s_none)
            {
                tally.Add(keys[i], head.Article, head.Place);
            }
        }

        ArrayPool<Posting>.Shared.Return(heads);
    }

    private static bool IsList(Posting head) => head.Article < 0;

    private PostingList ListOf(Posting head) => _lists[~head.Article];

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
