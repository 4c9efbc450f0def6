namespace Briefing.Ingestion.Anchoring;

/// <content>Tells places from repetitions that were put in beside them.</content>
public sealed partial class AnchorMatcher
{
    /// <summary>The fewest tokens that can be a repetition of a passage rather than a common phrase.</summary>
    private const int MinRival = 4;

    /// <summary>How many tokens tell one passage from another.</summary>
    private const int Telling = 10;

    /// <summary>How far from the place a repetition is looked for, in tokens.</summary>
    private const int RivalReach = 20;

    /// <summary>
    /// Whether words like the passage's were added next to the place, or where the passage stood before: then it cannot be
    /// told which of the two is the passage and which a repetition.
    /// </summary>
    private bool HasRival(int first, int last, Place place)
    {
        // A few words are looked for together with what stands around them.
        var (from, to) = TextAlignment.SentencesAround(_alignment.Old, first, last + 1);
        for (; last - first + 1 < Telling && (first > from || last + 1 < to); )
        {
            first = Math.Max(from, first - 1);
            last = Math.Min(to - 1, last + 1);
        }

        var length = last - first + 1;
        if (length < MinRival)
        {
            return false;
        }

        var words = new Dictionary<int, int>(length);
        for (var old = first; old <= last; old++)
        {
            words[_alignment.Old[old].Key] = words.GetValueOrDefault(_alignment.Old[old].Key) + 1;
        }

        return HasRivalAround(words, length, place, place.First, place.Last)
            || (
                !place.IsInOrder
                && (
                    (InOrderBefore(first) is { } before && HasRivalAround(words, length, place, before, before))
                    || (InOrderAfter(last) is { } after && HasRivalAround(words, length, place, after, after))
                )
            );
    }

    private bool HasRivalAround(Dictionary<int, int> words, int length, Place place, int first, int last)
    {
        var from = Math.Max(0, first - length - RivalReach);
        var to = Math.Min(_alignment.New.Length, last + length + RivalReach);
        for (var start = from; start + length <= to; start++)
        {
            var rest = new Dictionary<int, int>(words);
            var same = 0;
            for (var index = start; index < start + length; index++)
            {
                var isAdded =
                    _alignment.ToOld[index] == TextAlignment.None && (index < place.First || index > place.Last);
                if (isAdded && rest.GetValueOrDefault(_alignment.New[index].Key) > 0)
                {
                    rest[_alignment.New[index].Key]--;
                    same++;
                }
            }

            if (same >= Near * length)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The partner of the last token before a passage that kept its order.</summary>
    private int? InOrderBefore(int first)
    {
        while (--first >= 0 && _alignment.PassageOf(first) != TextAlignment.InOrder) { }

        return first < 0 ? null : _alignment.ToNew[first];
    }

    private int? InOrderAfter(int last)
    {
        while (++last < _alignment.Old.Length && _alignment.PassageOf(last) != TextAlignment.InOrder) { }

        return last == _alignment.Old.Length ? null : _alignment.ToNew[last];
    }
}
