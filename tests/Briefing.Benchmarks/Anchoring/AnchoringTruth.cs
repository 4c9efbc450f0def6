using Briefing.Analysis.Text;

namespace Briefing.Benchmarks.Anchoring;

/// <summary>Where a passage really is in the edited text.</summary>
internal sealed class AnchoringTruth
{
    private readonly TextSpan _widest;
    private readonly int _tolerance;

    private AnchoringTruth(PassageKind kind, TextSpan kept, TextSpan widest, int tolerance)
    {
        Kind = kind;
        (Kept, _widest, _tolerance) = (kept, widest, tolerance);
    }

    /// <summary>What became of the passage.</summary>
    public PassageKind Kind { get; }

    /// <summary>Where most of it stands; empty if it is gone.</summary>
    public TextSpan Kept { get; }

    /// <summary>Finds it from the origins of the edited text's units.</summary>
    public static AnchoringTruth Of(AnchoringCase anchoring, TextSpan quote)
    {
        var pieces = new List<(int Start, int End, int Kept)>();
        for (var index = 0; index < anchoring.New.Length; index++)
        {
            if (char.IsWhiteSpace(anchoring.New[index]) || !quote.Contains(anchoring.Origins[index]))
            {
                continue;
            }

            // What was there before and is not of the passage parts it.
            var joins = pieces.Count > 0 && IsAdded(anchoring, pieces[^1].End, index);
            if (joins)
            {
                pieces[^1] = (pieces[^1].Start, index + 1, pieces[^1].Kept + 1);
            }
            else
            {
                pieces.Add((index, index + 1, 1));
            }
        }

        var length = 0;
        foreach (var unit in quote.Of(anchoring.Old))
        {
            length += char.IsWhiteSpace(unit) ? 0 : 1;
        }

        if (pieces.Count == 0)
        {
            return new AnchoringTruth(PassageKind.Gone, default, default, 0);
        }

        var (start, end, kept) = pieces.MaxBy(piece => piece.Kept);
        var kind =
            kept * 2 < length ? PassageKind.Rewritten
            : pieces.Sum(piece => piece.Kept) - kept > 0.1 * length ? PassageKind.Parted
            : PassageKind.Kept;
        var (from, to) = (start, end);
        while (from > 0 && IsAdded(anchoring, from - 1, from))
        {
            from--;
        }

        while (to < anchoring.New.Length && IsAdded(anchoring, to, to + 1))
        {
            to++;
        }

        var tolerance = Math.Max(3, quote.Length * 15 / 100);
        return new AnchoringTruth(kind, new TextSpan(start, end), new TextSpan(from, to), tolerance);
    }

    /// <summary>
    /// Whether a place is right: for a kept passage its ends lie between the kept words and what was added next to them, give
    /// or take three units or 15 %; for a rewritten or parted one it overlaps what is left.
    /// </summary>
    public bool IsRight(TextSpan place) =>
        Kind switch
        {
            PassageKind.Gone => false,
            PassageKind.Kept => place.Start >= _widest.Start - _tolerance
                && place.Start <= Kept.Start + _tolerance
                && place.End <= _widest.End + _tolerance
                && place.End >= Kept.End - _tolerance,
            _ => place.Overlaps(Kept) && _widest.Length + _tolerance * 2 >= place.Length,
        };

    /// <summary>Whether a place has nothing of the passage.</summary>
    public bool IsElsewhere(TextSpan place) => Kind == PassageKind.Gone || !place.Overlaps(_widest);

    /// <inheritdoc/>
    public override string ToString() => $"{Kind}: kept {Kept}, at most {_widest}";

    private static bool IsAdded(AnchoringCase anchoring, int from, int to)
    {
        for (var index = from; index < to; index++)
        {
            if (anchoring.Origins[index] != TrackedText.Added && !char.IsWhiteSpace(anchoring.New[index]))
            {
                return false;
            }
        }

        return true;
    }
}
