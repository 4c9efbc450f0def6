using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Briefing.Analysis.Text;

namespace Briefing.Analysis.Evaluation;

/// <summary>
/// The tokens that count when attributions are scored: runs of letters, digits and underscores that have a letter or a
/// digit. Punctuation never counts, so it makes no difference whether a span takes a quotation mark along.
/// </summary>
internal sealed class ScoredTokens
{
    private readonly List<int> _starts = [];
    private readonly List<int> _ends = [];

    public ScoredTokens(string text)
    {
        var position = 0;
        var start = -1;
        var counts = false;
        while (position < text.Length)
        {
            _ = Rune.DecodeFromUtf16(text.AsSpan(position), out var rune, out var length);
            var alphanumeric = IsAlphanumeric(rune);
            if (alphanumeric || rune.Value == '_')
            {
                start = start < 0 ? position : start;
                counts |= alphanumeric;
            }
            else
            {
                Close(ref start, ref counts, position);
            }

            position += length;
        }

        Close(ref start, ref counts, position);
    }

    /// <summary>The indices of the tokens that share a unit with one of the spans, ascending and without repeats.</summary>
    public int[] In(ImmutableArray<TextSpan> spans)
    {
        var indices = new SortedSet<int>();
        foreach (var span in spans)
        {
            var first = _ends.BinarySearch(span.Start);
            first = first < 0 ? ~first : first + 1;
            for (var index = first; index < _starts.Count && _starts[index] < span.End; index++)
            {
                indices.Add(index);
            }
        }

        return [.. indices];
    }

    private void Close(ref int start, ref bool counts, int end)
    {
        if (start >= 0 && counts)
        {
            _starts.Add(start);
            _ends.Add(end);
        }

        start = -1;
        counts = false;
    }

    private static bool IsAlphanumeric(Rune rune) =>
        Rune.GetUnicodeCategory(rune)
            is UnicodeCategory.UppercaseLetter
                or UnicodeCategory.LowercaseLetter
                or UnicodeCategory.TitlecaseLetter
                or UnicodeCategory.ModifierLetter
                or UnicodeCategory.OtherLetter
                or UnicodeCategory.DecimalDigitNumber
                or UnicodeCategory.LetterNumber
                or UnicodeCategory.OtherNumber;
}
