using System.Collections.Frozen;
using System.Globalization;
using Briefing.Analysis.Tagging;
using Briefing.Analysis.Text;

namespace Briefing.Analysis.Relations;

/// <summary>Reads the numbers of a claim with their bounds and units.</summary>
internal static class Quantities
{
    private const int UnitReach = 4;
    private const int LongestBound = 4;
    private const double Leeway = 0.15;

    private static readonly FrozenDictionary<string, (bool IsFactor, double Value)> s_words = EmbeddedLines
        .OfLexicon("number-words.tsv")
        .Select(line => line.Split('\t'))
        .ToFrozenDictionary(
            cells => cells[0],
            cells => (cells[1][0] == 'x', double.Parse(cells[1].TrimStart('x'), CultureInfo.InvariantCulture)),
            StringComparer.OrdinalIgnoreCase
        );

    private static readonly PhraseLexicon<string> s_bounds = new(
        EmbeddedLines
            .OfLexicon("number-bounds.tsv")
            .Select(line => line.Split('\t'))
            .Select(cells => (cells[0], cells[1]))
    );

    /// <summary>The quantities within some tokens, in text order; parts of dates and names are none.</summary>
    public static IEnumerable<Quantity> In(AnalyzedText text, int first, int end)
    {
        for (var at = first; at < end; at++)
        {
            if (text.Tokens[at].Penn == PennTag.NNP || Start(text, at) is not { } value)
            {
                continue;
            }

            var start = at;
            while (at + 1 < end && s_words.TryGetValue(Word(text, at + 1), out var factor) && factor.IsFactor)
            {
                value *= factor.Value;
                at++;
            }

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

    private static double? Start(AnalyzedText text, int at)
    {
        var token = text.Tokens[at];
        if (token.Kind == TokenKind.Number)
        {
            var digits = Word(text, at).TrimStart('$', '€', '£').TrimEnd('%');
            return double.TryParse(
                digits,
                NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands,
                CultureInfo.InvariantCulture,
                out var number
            )
                ? number
                : null;
        }

        return
            token.Universal == UniversalTag.Num && s_words.TryGetValue(Word(text, at), out var entry) && !entry.IsFactor
            ? entry.Value
            : null;
    }

    private static (double Low, double High) Bounds(AnalyzedText text, int first, int number, double value)
    {
        for (var at = Math.Max(first, number - LongestBound); at < number; at++)
        {
            var length = s_bounds.MatchAt(text, at, number, out var kind);
            if (length > 0 && at + length == number)
            {
                return kind switch
                {
                    "least" => (value, double.PositiveInfinity),
                    "most" => (0, value),
                    _ => (value * (1 - Leeway), value * (1 + Leeway)),
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
