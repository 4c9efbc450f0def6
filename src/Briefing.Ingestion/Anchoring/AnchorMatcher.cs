using System.Collections.Immutable;
using Briefing.Analysis.Text;

namespace Briefing.Ingestion.Anchoring;

/// <summary>
/// Finds what became of annotated passages when a text changed. Both texts are known, so passages are followed through an
/// alignment of the two: a repeated quote is told apart by what stands around it, and a lookalike that was there before, or
/// that belongs to another passage, takes no annotation. A place is given only if it is near in its wording, confirmed by
/// what stands around it, and the only one; otherwise a person has to choose.
/// </summary>
/// <remarks>Made once for a pair of texts. Word similarities are remembered as they come up, so an instance is for one thread at
/// a time.</remarks>
public sealed partial class AnchorMatcher
{
    /// <summary>How alike the wordings of a place and of the passage have to be, from 0 to 1.</summary>
    private const double Near = 0.62;

    /// <summary>How alike they have to be for the place to be offered at all.</summary>
    private const double Thinkable = 0.3;

    /// <summary>How many tokens on each side confirm a place.</summary>
    private const int Window = 8;

    /// <summary>The part of one side's tokens that has to be there.</summary>
    private const double MinSupport = 0.5;

    /// <summary>From this length in tokens on, a passage whose words are kept needs no confirmation from its surroundings.</summary>
    private const int SelfSupporting = 10;

    /// <summary>How far apart the partners of neighbours may lie in the new text, in tokens.</summary>
    private const int MaxJump = 24;

    /// <summary>What may go elsewhere of a passage that is followed, as a part of it.</summary>
    private const double MaxLost = 0.2;

    /// <summary>How much of the sentences around a passage has to be there still.</summary>
    private const double MinSentence = 0.55;

    /// <summary>The part of those sentences that counts as all of them: then words may have been put before them.</summary>
    private const double WholeSentence = 0.95;

    /// <summary>What may be missing at the passage's ends, as a part of it, before it is uncertain where it ends.</summary>
    private const double MaxLostEdge = 0.1;

    private const int MaxCandidates = 5;

    private readonly string _oldText;
    private readonly string _newText;
    private readonly TextAlignment _alignment;

    /// <summary>Aligns the two texts; takes time near to linear in their length.</summary>
    public AnchorMatcher(string oldText, string newText)
    {
        ArgumentNullException.ThrowIfNull(oldText);
        ArgumentNullException.ThrowIfNull(newText);
        (_oldText, _newText) = (oldText, newText);
        _alignment = new TextAlignment(oldText, newText);
    }

    /// <summary>Finds what became of a passage.</summary>
    /// <param name="span">The passage, in UTF-16 units of the old text.</param>
    /// <exception cref="ArgumentOutOfRangeException">The passage does not lie inside the old text.</exception>
    public AnchorFate Follow(TextSpan span)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(span.End, _oldText.Length, nameof(span));
        if (string.Equals(_oldText, _newText, StringComparison.Ordinal))
        {
            return new AnchorFate(AnchorState.Exact, span, 1, []);
        }

        var (first, last) = TokensOf(span);
        if (first > last)
        {
            return new AnchorFate(AnchorState.Orphan, null, 0, []);
        }

        var pieces = PiecesOf(first, last);
        if (pieces.Count == 0)
        {
            return Unplaced(first, last, []);
        }

        var places = pieces
            .Select(piece => Complete(first, last, piece))
            .OrderByDescending(place => place.Similarity)
            .ToList();
        var place = places[0];
        var elsewhere = pieces.Sum(piece => piece.Weight) - pieces.Max(piece => piece.Weight);
        if (
            place.Similarity < Near
            || !place.HasEdges
            || elsewhere > MaxLost * WeightOf(_alignment.Old, first, last)
            || !IsConfirmed(first, last, place)
            || !IsSentenceKept(first, last, place)
            || HasRival(first, last, place)
        )
        {
            return Unplaced(first, last, places);
        }

        var result = SpanOf(span, first, last, place);
        var isExact = place.IsInOrder && place.Last - place.First == last - first && IsSameAs(first, last, place.First);
        return new AnchorFate(isExact ? AnchorState.Exact : AnchorState.Moved, result, place.Similarity, []);
    }

    /// <summary>The partners of the passage's tokens, cut where they stop being neighbours.</summary>
    private List<Piece> PiecesOf(int first, int last)
    {
        var pieces = new List<Piece>();
        var before = -1;
        for (var old = first; old <= last; old++)
        {
            var partner = _alignment.ToNew[old];
            if (partner == TextAlignment.None)
            {
                continue;
            }

            var weight = _alignment.Old[old].Weight;
            var isNext =
                pieces.Count > 0
                && partner > pieces[^1].Last
                && partner - pieces[^1].Last <= old - before + MaxJump
                && _alignment.PassageOf(old) == pieces[^1].Passage
                && !HasStranger(pieces[^1].Last + 1, partner, first, last);
            if (isNext)
            {
                pieces[^1] = pieces[^1] with { Last = partner, Weight = pieces[^1].Weight + weight };
            }
            else
            {
                pieces.Add(new Piece(partner, partner, weight, _alignment.PassageOf(old)));
            }

            before = old;
        }

        return pieces;
    }

    /// <summary>Whether something stands there that stood outside the passage.</summary>
    private bool HasStranger(int from, int to, int first, int last)
    {
        for (var index = from; index < to; index++)
        {
            if (_alignment.ToOld[index] is var old && old != TextAlignment.None && (old < first || old > last))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Takes in what was put in the place of words at the passage's edges, and measures the likeness.</summary>
    private Place Complete(int first, int last, Piece piece)
    {
        var (from, to) = (piece.First, piece.Last);
        var (isBegun, isEnded) = (_alignment.ToNew[first] == from, _alignment.ToNew[last] == to);
        if (!isBegun && first > 0 && _alignment.ToNew[first - 1] is var before && before >= 0 && before < from)
        {
            isBegun = IsFree(before + 1, from);
            from = isBegun ? before + 1 : from;
        }

        if (!isEnded && last + 1 < _alignment.Old.Length && _alignment.ToNew[last + 1] is var after && after > to)
        {
            isEnded = IsFree(to + 1, after);
            to = isEnded ? after - 1 : to;
        }

        var shared = 0d;
        var (firstShared, lastShared) = (last + 1, first - 1);
        for (var old = first; old <= last; old++)
        {
            if (_alignment.ToNew[old] is var partner && partner >= from && partner <= to)
            {
                (firstShared, lastShared) = (Math.Min(firstShared, old), old);
                shared +=
                    _alignment.Similarity(old, partner) * (_alignment.Old[old].Weight + _alignment.New[partner].Weight);
            }
        }

        var oldAll = WeightOf(_alignment.Old, first, last);
        var lost =
            (isBegun ? 0 : WeightOf(_alignment.Old, first, firstShared - 1))
            + (isEnded ? 0 : WeightOf(_alignment.Old, lastShared + 1, last));
        return new Place(
            from,
            to,
            shared / (oldAll + WeightOf(_alignment.New, from, to)),
            piece.Passage == TextAlignment.InOrder,
            HasEdges: lost <= MaxLostEdge * oldAll
        );
    }

    private bool IsFree(int from, int to)
    {
        for (var index = from; index < to; index++)
        {
            if (_alignment.ToOld[index] != TextAlignment.None)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether what stands around the place is what stood around the passage, or the passage is long enough to speak for itself.</summary>
    private bool IsConfirmed(int first, int last, Place place)
    {
        if (last - first + 1 >= SelfSupporting && place.Similarity >= Near)
        {
            return true;
        }

        var (left, right) = (0, 0);
        var (leftCount, rightCount) = (Math.Min(Window, first), Math.Min(Window, _alignment.Old.Length - 1 - last));
        for (var offset = 1; offset <= Window; offset++)
        {
            left += offset <= leftCount && IsNear(_alignment.ToNew[first - offset], place.First - offset) ? 1 : 0;
            right += offset <= rightCount && IsNear(_alignment.ToNew[last + offset], place.Last + offset) ? 1 : 0;
        }

        return Math.Max(Share(left, leftCount), Share(right, rightCount)) >= MinSupport;

        static double Share(int count, int of) => of == 0 ? 0 : (double)count / of;

        static bool IsNear(int partner, int expected) =>
            partner != TextAlignment.None && Math.Abs(partner - expected) <= Window;
    }

    /// <summary>Whether the sentences that hold the passage are still the same sentences.</summary>
    private bool IsSentenceKept(int first, int last, Place place)
    {
        var (oldFrom, oldTo) = TextAlignment.SentencesAround(_alignment.Old, first, last + 1);
        var (newFrom, newTo) = TextAlignment.SentencesAround(_alignment.New, place.First, place.Last + 1);
        var (oldShared, newShared) = (0d, 0d);
        for (var old = oldFrom; old < oldTo; old++)
        {
            if (_alignment.ToNew[old] is var partner && partner >= newFrom && partner < newTo)
            {
                oldShared += _alignment.Old[old].Weight;
                newShared += _alignment.New[partner].Weight;
            }
        }

        var oldAll = WeightOf(_alignment.Old, oldFrom, oldTo - 1);
        var newAll = WeightOf(_alignment.New, newFrom, newTo - 1);
        return oldShared >= WholeSentence * oldAll || oldShared + newShared >= MinSentence * (oldAll + newAll);
    }

    private AnchorFate Unplaced(int first, int last, IEnumerable<Place> places)
    {
        var candidates = places
            .Select(place => new AnchorCandidate(SpanOf(place), place.Similarity))
            .Concat(Occurrences(first, last))
            .Where(candidate => candidate.Similarity >= Thinkable)
            .OrderByDescending(candidate => candidate.Similarity)
            .DistinctBy(candidate => candidate.Span)
            .Take(MaxCandidates)
            .ToImmutableArray();
        var state = candidates.Any(candidate => candidate.Similarity >= Near)
            ? AnchorState.Ambiguous
            : AnchorState.Orphan;
        return new AnchorFate(state, null, 0, candidates);
    }

    /// <summary>The places that have the passage's very words, whatever passage they belong to.</summary>
    private IEnumerable<AnchorCandidate> Occurrences(int first, int last)
    {
        var length = last - first + 1;
        for (var start = 0; start + length <= _alignment.New.Length; start++)
        {
            if (IsSameAs(first, last, start))
            {
                yield return new AnchorCandidate(
                    new TextSpan(_alignment.New[start].Start, _alignment.New[start + length - 1].End),
                    1
                );
            }
        }
    }

    private bool IsSameAs(int first, int last, int start)
    {
        for (var old = first; old <= last; old++)
        {
            if (_alignment.Old[old].Key != _alignment.New[start + old - first].Key)
            {
                return false;
            }
        }

        return true;
    }

    private (int First, int Last) TokensOf(TextSpan span)
    {
        var first = FirstEndingAfter(span.Start);
        var last = first - 1;
        while (last + 1 < _alignment.Old.Length && _alignment.Old[last + 1].Start < span.End)
        {
            last++;
        }

        return (first, last);
    }

    private int FirstEndingAfter(int position)
    {
        var (low, high) = (0, _alignment.Old.Length);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            (low, high) = _alignment.Old[middle].End <= position ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private TextSpan SpanOf(Place place) => new(_alignment.New[place.First].Start, _alignment.New[place.Last].End);

    /// <summary>The place's span; a passage that begins or ends inside a word goes on doing so while the word is the same.</summary>
    private TextSpan SpanOf(TextSpan span, int first, int last, Place place)
    {
        var (oldFirst, oldLast) = (_alignment.Old[first], _alignment.Old[last]);
        var (newFirst, newLast) = (_alignment.New[place.First], _alignment.New[place.Last]);
        var start = newFirst.Start;
        var end = newLast.End;
        if (span.Start > oldFirst.Start && oldFirst.Key == newFirst.Key && oldFirst.Weight == newFirst.Weight)
        {
            start += span.Start - oldFirst.Start;
        }

        if (span.End < oldLast.End && oldLast.Key == newLast.Key && oldLast.Weight == newLast.Weight)
        {
            end -= oldLast.End - span.End;
        }

        return start < end ? new TextSpan(start, end) : SpanOf(place);
    }

    private static double WeightOf(AnchorToken[] tokens, int first, int last)
    {
        var weight = 0d;
        for (var index = first; index <= last; index++)
        {
            weight += tokens[index].Weight;
        }

        return weight;
    }

    private readonly record struct Piece(int First, int Last, int Weight, int Passage);

    private readonly record struct Place(int First, int Last, double Similarity, bool IsInOrder, bool HasEdges);
}
