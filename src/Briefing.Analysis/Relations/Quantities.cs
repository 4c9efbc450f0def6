using Briefing.Analysis.Tagging;
using Briefing.Analysis.Text;

namespace Briefing.Analysis.Relations;

/// <summary>Reads the numbers of a claim with their bounds and units.</summary>
internal static class Quantities
{
    private const int UnitReach = 4;
    private const int LongestBound = 4;
    private const decimal Leeway = 0.15m;

    private static readonly PhraseLexicon<string> s_bounds = new(
        EmbeddedLines
            .OfLexicon("number-bounds.tsv")
            .Select(line => line.Split('\t'))
            .Select(cells => (cells[0], cells[1]))
    );

    /// <summary>The quantities within some tokens, in text order; parts of dates and names are none.</summary>
    public static IEnumerable<Quantity> In(AnalyzedText text, int first, int end)
    {
        var words = new List<TextSpan>(Math.Max(0, end - first));
        for (var at = first; at < end; at++)
        {
            words.Add(text.Tokens[at].Span);
        }

        for (var at = first; at < end; at++)
        {
            var start = at;
            var value = 0m;
            var count =
                text.Tokens[at].Penn == PennTag.NNP ? 0 : NumberWords.ReadAt(text.Text, words, at - first, out value);
            if (count == 0)
            {
                continue;
            }

            at += count - 1;

            // "One of the doctors", "a two-year term": no count.
            var unit = UnitAfter(text, start, at + 1, end);
            if (unit.Length == 0)
            {
                continue;
            }

            var (low, high) = Bounds(text, first, start, value);
            yield return new Quantity(
                low,
                high,
                unit,
                new TextSpan(text.Tokens[start].Span.Start, text.Tokens[at].Span.End)
            );
        }
    }

    private static (decimal Low, decimal High) Bounds(AnalyzedText text, int first, int number, decimal value)
    {
        for (var at = Math.Max(first, number - LongestBound); at < number; at++)
        {
            var length = s_bounds.MatchAt(text, at, number, out var kind);
            if (length > 0 && at + length == number)
            {
                return kind switch
                {
                    "least" => (value, decimal.MaxValue),
                    "most" => (0, value),
                    _ when value < decimal.MaxValue / 2 => (value * (1 - Leeway), value * (1 + Leeway)),
                    _ => (value, value),
                };
            }
        }

        return (value, value);
    }

    private static string UnitAfter(AnalyzedText text, int start, int at, int end)
    {
        if (Word(text, at - 1).EndsWith('%'))
        {
            return "%";
        }

        if (start > 0 && text.Tokens[start - 1].Kind == TokenKind.Symbol || Word(text, start)[0] is '$' or '€' or '£')
        {
            return "money";
        }

        var unit = "";
        for (var next = at; next < Math.Min(end, at + UnitReach); next++)
        {
            var token = text.Tokens[next];
            if (token.Kind == TokenKind.Symbol && text.TokenText(next) is "%" || token.Lemma is "percent")
            {
                return "%";
            }

            if (token.Universal is UniversalTag.Noun)
            {
                unit = TopicWords.Of(token) ?? token.Lemma;
            }
            else if (unit.Length > 0 || token.Universal is not (UniversalTag.Adj or UniversalTag.PropN))
            {
                break;
            }
        }

        return unit;
    }

    private static string Word(AnalyzedText text, int at) => text.TokenText(at).ToString();
}
