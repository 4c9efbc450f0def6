namespace Briefing.Ingestion.Anchoring;

/// <summary>
/// Which token of a new text each token of an old text became. Passages that were moved as wholes are followed; what was
/// deleted, added or rewritten has no partner.
/// </summary>
internal sealed class TextAlignment
{
    /// <summary>Which passage a token belongs to that has no partner.</summary>
    public const int None = -1;

    /// <summary>The passage of all that kept its order.</summary>
    public const int InOrder = 0;

    /// <summary>How far runs of one moved passage may lie apart, in tokens.</summary>
    private const int MaxGap = 20;

    /// <summary>The fewest shared tokens of a moved passage.</summary>
    private const int MinMoved = 7;

    /// <summary>How much of the sentences of the old text that a moved passage touches it has to cover.</summary>
    private const double MinCoveredOld = 0.9;

    /// <summary>How much it has to cover in the new text, where words may have been put before it.</summary>
    private const double MinCoveredNew = 0.4;

    private readonly AnchorVocabulary _vocabulary = new();
    private readonly int[] _toOld;
    private readonly int[] _passages;

    /// <summary>Aligns two texts.</summary>
    public TextAlignment(string oldText, string newText)
    {
        Old = _vocabulary.Read(oldText);
        New = _vocabulary.Read(newText);
        ToNew = NewFilled(Old.Length);
        _toOld = NewFilled(New.Length);
        _passages = NewFilled(Old.Length);
        MatchRuns();
        FillGaps();
    }

    /// <summary>The tokens of the old text.</summary>
    public AnchorToken[] Old { get; }

    /// <summary>The tokens of the new text.</summary>
    public AnchorToken[] New { get; }

    /// <summary>For each token of the old text the index of its partner, or <see cref="None"/>.</summary>
    public int[] ToNew { get; }

    /// <summary>For each token of the new text the index of its partner, or <see cref="None"/>.</summary>
    public ReadOnlySpan<int> ToOld => _toOld;

    /// <summary>The passage that a token of the old text belongs to: <see cref="InOrder"/>, a moved one's number, or <see cref="None"/>.</summary>
    public int PassageOf(int old) => _passages[old];

    /// <summary>How alike two tokens are, from 0 to 1.</summary>
    public float Similarity(int old, int @new) => _vocabulary.Similarity(Old[old].Key, New[@new].Key);

    /// <summary>The sentences that a stretch of tokens touches, half-open.</summary>
    public static (int From, int To) SentencesAround(AnchorToken[] tokens, int from, int to)
    {
        // A full stop at the very edge of a stretch belongs to the sentence before it.
        while (from > 0 && tokens[from - 1].Break == TextBreak.None)
        {
            from--;
        }

        while (to < tokens.Length && tokens[to - 1].Break == TextBreak.None)
        {
            to++;
        }

        return (from, to);
    }

    private static int LengthOf((int From, int To) range) => range.To - range.From;

    private void MatchRuns()
    {
        var runs = new RunFinder(Old, New).Find();
        var chain = RunChain.Find(runs, Old);
        foreach (var run in chain)
        {
            Claim(run, InOrder);
        }

        ClaimMoved(runs.Where(run => !chain.Contains(run)));
    }

    /// <summary>Joins runs out of order to passages and keeps those that are whole sentences: a shared phrase is no moved passage.</summary>
    private void ClaimMoved(IEnumerable<AnchorRun> runs)
    {
        var passages = new List<List<AnchorRun>>();
        foreach (var run in runs)
        {
            var joins =
                passages.Count > 0
                && passages[^1][^1] is var last
                && run.Old - last.OldEnd <= MaxGap
                && run.New - last.NewEnd is >= 0 and <= MaxGap;
            if (joins)
            {
                passages[^1].Add(run);
            }
            else
            {
                passages.Add([run]);
            }
        }

        var number = InOrder;
        foreach (var passage in passages)
        {
            var matched = passage.Sum(run => run.Length);
            if (
                matched >= MinMoved
                && matched >= MinCoveredOld * LengthOf(SentencesAround(Old, passage[0].Old, passage[^1].OldEnd))
                && matched >= MinCoveredNew * LengthOf(SentencesAround(New, passage[0].New, passage[^1].NewEnd))
            )
            {
                number++;
                passage.ForEach(run => Claim(run, number));
            }
        }
    }

    private void FillGaps()
    {
        var aligner = new GapAligner(_vocabulary, Old, New);
        for (var old = 0; old < Old.Length; )
        {
            if (ToNew[old] != None)
            {
                old++;
                continue;
            }

            var end = old;
            while (end < Old.Length && ToNew[end] == None)
            {
                end++;
            }

            FillGap(aligner, old, end);
            old = end;
        }
    }

    private void FillGap(GapAligner aligner, int from, int to)
    {
        // The unmatched tokens of the new text on the other side of each neighbour.
        var left = from == 0 ? -1 : ToNew[from - 1];
        var right = to == Old.Length ? New.Length : ToNew[to];
        var leftEnd = left + 1;
        while (leftEnd < New.Length && _toOld[leftEnd] == None)
        {
            leftEnd++;
        }

        if (leftEnd == right)
        {
            ClaimPairs(aligner.Closed(from, to, left + 1, right), PassageAt(from - 1, to));
            return;
        }

        var rightStart = right;
        while (rightStart > 0 && _toOld[rightStart - 1] == None)
        {
            rightStart--;
        }

        var after = from == 0 ? [] : aligner.After(from, to, left + 1, leftEnd);
        ClaimPairs(after, PassageAt(from - 1, from - 1));
        var rest = after.Count == 0 ? from : after.Max(pair => pair.Old) + 1;
        if (to < Old.Length)
        {
            ClaimPairs(aligner.Before(rest, to, rightStart, right), PassageAt(to, to));
        }
    }

    /// <summary>The passage of a gap between two neighbours; between passages it is the one in order.</summary>
    private int PassageAt(int before, int after)
    {
        var one = before < 0 ? InOrder : _passages[before];
        var other = after < 0 || after >= Old.Length ? InOrder : _passages[after];
        return one == other ? one : InOrder;
    }

    private void ClaimPairs(List<(int Old, int New)> pairs, int passage)
    {
        foreach (var (old, @new) in pairs)
        {
            if (_toOld[@new] == None && ToNew[old] == None)
            {
                Claim(new AnchorRun(old, @new, 1), passage);
            }
        }
    }

    private void Claim(AnchorRun run, int passage)
    {
        for (var offset = 0; offset < run.Length; offset++)
        {
            ToNew[run.Old + offset] = run.New + offset;
            _toOld[run.New + offset] = run.Old + offset;
            _passages[run.Old + offset] = passage;
        }
    }

    private static int[] NewFilled(int length)
    {
        var filled = new int[length];
        Array.Fill(filled, None);
        return filled;
    }
}
