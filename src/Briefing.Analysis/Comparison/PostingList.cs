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

    // Nearly all lists are short and stand in one array, since each place in memory that is gone to costs more than what is done
    // there. Once there are more than a block takes they are in blocks; the first posting of each stands again in a list of its
    // own, so that a search reads little.
    private Posting[] _few = new Posting[2];
    private int _fewCount;
    private readonly List<Posting> _firsts = [];
    private readonly List<List<Posting>> _blocks = [];

    /// <summary>Whether nothing is in it.</summary>
    public bool IsEmpty => _fewCount == 0 && _blocks.Count == 0;

    private ReadOnlySpan<Posting> Few => _few.AsSpan(0, _fewCount);

    /// <summary>Puts an article in.</summary>
    public void Add(Posting posting)
    {
        if (_blocks.Count == 0 && _fewCount < MostInBlock)
        {
            AddToFew(posting);
            return;
        }

        if (_blocks.Count == 0)
        {
            _blocks.Add([.. Few]);
            _firsts.Add(_few[0]);
            (_few, _fewCount) = ([], 0);
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
        if (_blocks.Count == 0)
        {
            RemoveFromFew(posting);
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
        var start = new Posting(place, int.MinValue);
        if (_blocks.Count == 0)
        {
            var first = FirstFrom(Few, start);
            foreach (var posting in Few[Math.Max(0, first - most)..Math.Min(_fewCount, first + most)])
            {
                Count(posting);
            }

            return;
        }

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

    private void AddToFew(Posting posting)
    {
        if (_fewCount == _few.Length)
        {
            Array.Resize(ref _few, Math.Max(2, 2 * _fewCount));
        }

        var at = FirstFrom(Few, posting);
        Array.Copy(_few, at, _few, at + 1, _fewCount - at);
        _few[at] = posting;
        _fewCount++;
    }

    private void RemoveFromFew(Posting posting)
    {
        var at = FirstFrom(Few, posting);
        if (at < _fewCount && _few[at] == posting)
        {
            _fewCount--;
            Array.Copy(_few, at + 1, _few, at, _fewCount - at);
        }
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
