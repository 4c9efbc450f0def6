using System.Runtime.InteropServices;

namespace Briefing.Analysis.Comparison;

/// <summary>
/// Articles in the order of their places, in blocks of bounded length: putting one in, taking one out and finding a place
/// move and read little, however long the list is.
/// </summary>
internal sealed class PostingList
{
    /// <summary>How many articles a block has at most.</summary>
    public const int MostInBlock = 128;

    // The first posting of each block stands again in a list of its own, so that a search reads few lines of memory.
    private readonly List<Posting> _firsts = [];
    private readonly List<List<Posting>> _blocks = [];

    /// <summary>Whether nothing is in it.</summary>
    public bool IsEmpty => _blocks.Count == 0;

    /// <summary>Puts an article in.</summary>
    public void Add(Posting posting)
    {
        if (IsEmpty)
        {
            _blocks.Add([posting]);
            _firsts.Add(posting);
            return;
        }

        var index = BlockOf(posting);
        var block = _blocks[index];
        block.Insert(FirstFrom(CollectionsMarshal.AsSpan(block), posting), posting);
        _firsts[index] = block[0];
        if (block.Count > MostInBlock)
        {
            var half = block.GetRange(MostInBlock / 2, block.Count - MostInBlock / 2);
            block.RemoveRange(MostInBlock / 2, half.Count);
            _blocks.Insert(index + 1, half);
            _firsts.Insert(index + 1, half[0]);
        }
    }

    /// <summary>Takes an article out, if it is in.</summary>
    public void Remove(Posting posting)
    {
        if (IsEmpty)
        {
            return;
        }

        var index = BlockOf(posting);
        var block = _blocks[index];
        var at = FirstFrom(CollectionsMarshal.AsSpan(block), posting);
        if (at == block.Count || block[at] != posting)
        {
            return;
        }

        block.RemoveAt(at);
        if (block.Count == 0)
        {
            _blocks.RemoveAt(index);
            _firsts.RemoveAt(index);
        }
        else
        {
            _firsts[index] = block[0];
        }
    }

    /// <summary>Counts the articles that stand around a place.</summary>
    /// <param name="key">The key to count them for.</param>
    /// <param name="place">The place.</param>
    /// <param name="most">How many before it, and as many from there on.</param>
    /// <param name="tally">Takes them.</param>
    public void CountInto(long key, long place, int most, CandidateTally tally)
    {
        if (IsEmpty)
        {
            return;
        }

        var start = new Posting(place, int.MinValue);
        var index = BlockOf(start);
        var from = FirstFrom(CollectionsMarshal.AsSpan(_blocks[index]), start);
        for (int left = most, block = index, at = from - 1; left > 0; left--, at--)
        {
            if (at < 0)
            {
                if (--block < 0)
                {
                    break;
                }

                at = _blocks[block].Count - 1;
            }

            Count(_blocks[block][at]);
        }

        for (int left = most, block = index, at = from; left > 0; left--, at++)
        {
            if (at == _blocks[block].Count)
            {
                if (++block == _blocks.Count)
                {
                    break;
                }

                at = 0;
            }

            Count(_blocks[block][at]);
        }

        void Count(Posting posting) => tally.Add(key, posting.Article, posting.Place);
    }

    // The last block that begins at or before a posting, or the first.
    private int BlockOf(Posting posting)
    {
        var from = FirstFrom(CollectionsMarshal.AsSpan(_firsts), posting);
        return from < _firsts.Count && _firsts[from] == posting ? from : Math.Max(0, from - 1);
    }

    private static int FirstFrom(ReadOnlySpan<Posting> postings, Posting posting)
    {
        var at = postings.BinarySearch(posting);
        return at < 0 ? ~at : at;
    }
}
