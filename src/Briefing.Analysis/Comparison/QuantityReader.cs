using System.Buffers;
using System.Collections.Immutable;
using Briefing.Analysis.Claims.Timing;
using Briefing.Analysis.Text;

namespace Briefing.Analysis.Comparison;

/// <summary>Reads the numbers of a claim with their bounds and units; years and dates are none.</summary>
internal static class QuantityReader
{
    private const int LongestBound = 3;
    private const int UnitReach = 4;
    private const double Estimate = 0.1;

    private static readonly uint s_percent = MeaningWords.Of("percent").Id;

    private static readonly SearchValues<char> s_stops = SearchValues.Create(",;:.()");

    private static readonly PhraseLexicon<string> s_bounds = new(
        EmbeddedLines
            .OfLexicon("number-bounds.tsv")
            .Select(line => line.Split('\t'))
            .Select(cells => (cells[0], cells[1]))
    );

    /// <summary>The numbers of some words, in text order.</summary>
    /// <param name="text">The text.</param>
    /// <param name="words">Words of it, in text order.</param>
    /// <param name="times">Spans that tell times.</param>
    public static ImmutableArray<Quantity> Read(string text, List<TextSpan> words, ImmutableArray<TextSpan> times)
    {
        var found = ImmutableArray.CreateBuilder<Quantity>();
        for (var at = 0; at < words.Count; at++)
        {
            var length = NumberWords.ReadAt(text, words, at, out var value);
            if (length == 0)
            {
                continue;
            }

            var last = at + length - 1;
            var (low, high) = ((double)value, (double)value);
            if (
                last + 2 < words.Count
                && words[last + 1].Of(text) is "to" or "and"
                && NumberWords.ReadAt(text, words, last + 2, out var other) is var more
                && more > 0
                && other > value
                && (words[last + 1].Of(text) is "to" || at > 0 && IsBetween(text, words[at - 1]))
            )
            {
                (high, last) = ((double)other, last + 1 + more);
            }

            var first = Bound(text, words, at, ref low, ref high);
            var span = new TextSpan(words[first].Start, words[last].End);
            if (!IsTime(text, words[at], value, times))
            {
                var (unit, second) = UnitsAfter(text, words, at, last);
                found.Add(new Quantity(low, high, unit, second, span, Quoted.Shorten(span.Of(text))));
            }

            at = last;
        }

        return found.ToImmutable();
    }

    private static bool IsBetween(string text, TextSpan word) =>
        word.Of(text).Equals("between", StringComparison.OrdinalIgnoreCase);

    // The longest phrase that ends right before the number.
    private static int Bound(string text, List<TextSpan> words, int at, ref double low, ref double high)
    {
        for (var length = Math.Min(LongestBound, at); length > 0; length--)
        {
            if (s_bounds.MatchAt(text, words, at - length, out var kind) != length)
            {
                continue;
            }

            (low, high) = kind switch
            {
                "least" => (low, double.PositiveInfinity),
                "most" => (0, high),
                _ => (low * (1 - Estimate), high * (1 + Estimate)),
            };
            return at - length;
        }

        return at;
    }

    private static bool IsTime(string text, TextSpan word, decimal value, ImmutableArray<TextSpan> times)
    {
        var looksLikeYear =
            value is >= 1800 and < 2100
            && value == decimal.Truncate(value)
            && word.Length == 4
            && char.IsAsciiDigit(text[word.Start])
            && (word.Start == 0 || text[word.Start - 1] is not ('$' or '£' or '€'));
        return looksLikeYear || times.Any(time => time.Overlaps(word));
    }

    private static (uint First, uint Second) UnitsAfter(string text, List<TextSpan> words, int at, int last)
    {
        if (words[last].End < text.Length && text[words[last].End] == '%')
        {
            return (s_percent, 0);
        }

        uint first =
            words[at].Start > 0 && text[words[at].Start - 1] is '$' or '£' or '€' ? text[words[at].Start - 1] : 0u;
        for (var next = last + 1; next < Math.Min(words.Count, last + 1 + UnitReach); next++)
        {
            // Words of a content in pieces need not follow one another.
            if (
                words[next].Start < words[next - 1].End
                || text.AsSpan(words[next - 1].End, words[next].Start - words[next - 1].End).ContainsAny(s_stops)
            )
            {
                break;
            }

            // "Years" is too common a word to tell claims apart, but it does tell what is counted.
            var word = MeaningWords.Of(words[next].Of(text));
            if (first == 0 && (word.Tells || TimeLexicon.TryGetUnit(words[next].Of(text), out _)))
            {
                first = word.Id;
            }
            else if (word.Tells)
            {
                return (first, word.Id);
            }
        }

        return (first, 0);
    }
}
