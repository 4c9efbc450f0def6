using System.Runtime.InteropServices;

namespace Briefing.Ingestion.Anchoring;

/// <summary>
/// Finds the stretches that two texts share beyond doubt: they hold a few tokens in a row that each text has only once, and
/// reach as far to both sides as the texts agree. So repeated passages are told apart by what stands around them, and
/// stretches that were moved are found as well.
/// </summary>
/// <remarks>
/// It is done within sentences first, then within paragraphs, then over the whole text: a repeated sentence belongs to its
/// own paragraph rather than to what happens to come next.
/// </remarks>
internal sealed class RunFinder(AnchorToken[] one, AnchorToken[] other)
{
    /// <summary>How many tokens in a row have to be unique in both texts.</summary>
    private const int GramLength = 4;

    private const ulong Factor = 0x9E3779B97F4A7C15;

    private readonly bool[] _oldTaken = new bool[one.Length];
    private readonly bool[] _newTaken = new bool[other.Length];
    private readonly List<AnchorRun> _runs = [];

    /// <summary>Finds the runs; they share no token, and come in the order of the old text.</summary>
    public List<AnchorRun> Find()
    {
        Claim(Seeds(), TextBreak.Sentence);
        Grow(TextBreak.Sentence);
        Grow(TextBreak.Paragraph);

        // What both texts begin and end with may be too plain to be unique.
        Claim([(0, 0), (one.Length, other.Length)], TextBreak.Text);
        Grow(TextBreak.Text);
        return Joined();
    }

    /// <summary>The places where both texts have grams that are unique in each.</summary>
    private IEnumerable<(int Old, int New)> Seeds()
    {
        var newGrams = CountGrams(other);
        foreach (var (hash, oldPlace) in CountGrams(one).OrderBy(gram => gram.Value))
        {
            if (
                oldPlace >= 0
                && newGrams.TryGetValue(hash, out var newPlace)
                && newPlace >= 0
                && AreEqual(oldPlace, newPlace)
            )
            {
                yield return (oldPlace, newPlace);
            }
        }
    }

    /// <summary>Extends places to runs and claims them, the longest first.</summary>
    private void Claim(IEnumerable<(int Old, int New)> places, TextBreak level)
    {
        var found = new List<AnchorRun>();
        foreach (var (oldPlace, newPlace) in places)
        {
            var isKnown =
                found.Count > 0
                && found[^1] is var last
                && last.New - last.Old == newPlace - oldPlace
                && last.OldEnd > oldPlace;
            if (!isKnown)
            {
                var before = Before(oldPlace, newPlace, level);
                var length = before + After(oldPlace, newPlace, level);
                found.Add(new AnchorRun(oldPlace - before, newPlace - before, length));
            }
        }

        foreach (var run in found.OrderByDescending(run => run.Length).ThenBy(run => run.Old))
        {
            Claim(Trimmed(run));
        }
    }

    /// <summary>Grows every run over what is free and agrees, as far as a border allows; the longest first.</summary>
    private void Grow(TextBreak level)
    {
        foreach (var run in _runs.OrderByDescending(run => run.Length).ThenBy(run => run.Old).ToList())
        {
            var before = Before(run.Old, run.New, level);
            Claim(new AnchorRun(run.Old - before, run.New - before, before));
            if (one[run.OldEnd - 1].Break < level && other[run.NewEnd - 1].Break < level)
            {
                Claim(new AnchorRun(run.OldEnd, run.NewEnd, After(run.OldEnd, run.NewEnd, level)));
            }
        }
    }

    /// <summary>How many tokens before a place agree, are free, and lie within the same sentence, paragraph or text.</summary>
    private int Before(int oldPlace, int newPlace, TextBreak level)
    {
        var count = 0;
        while (
            count < oldPlace
            && count < newPlace
            && one[oldPlace - count - 1] is var old
            && other[newPlace - count - 1] is var @new
            && old.Key == @new.Key
            && old.Break < level
            && @new.Break < level
            && !_oldTaken[oldPlace - count - 1]
            && !_newTaken[newPlace - count - 1]
        )
        {
            count++;
        }

        return count;
    }

    private int After(int oldPlace, int newPlace, TextBreak level)
    {
        var count = 0;
        while (
            oldPlace + count < one.Length
            && newPlace + count < other.Length
            && one[oldPlace + count].Key == other[newPlace + count].Key
            && !_oldTaken[oldPlace + count]
            && !_newTaken[newPlace + count]
        )
        {
            count++;
            if (one[oldPlace + count - 1].Break >= level || other[newPlace + count - 1].Break >= level)
            {
                break;
            }
        }

        return count;
    }

    private AnchorRun Trimmed(AnchorRun run)
    {
        var (start, end) = (0, run.Length);
        while (start < end && IsTaken(start))
        {
            start++;
        }

        while (end > start && IsTaken(end - 1))
        {
            end--;
        }

        return end - start < Math.Min(GramLength, run.Length) || Enumerable.Range(start, end - start).Any(IsTaken)
            ? default
            : new AnchorRun(run.Old + start, run.New + start, end - start);

        bool IsTaken(int offset) => _oldTaken[run.Old + offset] || _newTaken[run.New + offset];
    }

    private void Claim(AnchorRun run)
    {
        if (run.Length > 0)
        {
            Array.Fill(_oldTaken, true, run.Old, run.Length);
            Array.Fill(_newTaken, true, run.New, run.Length);
            _runs.Add(run);
        }
    }

    /// <summary>The runs in the order of the old text, neighbours in both texts joined.</summary>
    private List<AnchorRun> Joined()
    {
        var joined = new List<AnchorRun>(_runs.Count);
        foreach (var run in _runs.OrderBy(run => run.Old))
        {
            if (joined.Count > 0 && joined[^1] is var last && last.OldEnd == run.Old && last.NewEnd == run.New)
            {
                joined[^1] = last with { Length = last.Length + run.Length };
            }
            else
            {
                joined.Add(run);
            }
        }

        return joined;
    }

    /// <summary>Where each gram stands, or -1 if it stands in several places. Grams do not reach over a sentence's end.</summary>
    private static Dictionary<ulong, int> CountGrams(AnchorToken[] tokens)
    {
        var grams = new Dictionary<ulong, int>(tokens.Length);
        for (var start = 0; start + GramLength <= tokens.Length; start++)
        {
            var hash = 0UL;
            var isWhole = true;
            for (var index = start; index < start + GramLength; index++)
            {
                hash = (hash ^ (uint)tokens[index].Key) * Factor;
                hash ^= hash >>> 29;
                isWhole &= index == start + GramLength - 1 || tokens[index].Break == TextBreak.None;
            }

            if (isWhole)
            {
                ref var place = ref CollectionsMarshal.GetValueRefOrAddDefault(grams, hash, out var exists);
                place = exists ? -1 : start;
            }
        }

        return grams;
    }

    private bool AreEqual(int oldPlace, int newPlace)
    {
        for (var offset = 0; offset < GramLength; offset++)
        {
            if (one[oldPlace + offset].Key != other[newPlace + offset].Key)
            {
                return false;
            }
        }

        return true;
    }
}
