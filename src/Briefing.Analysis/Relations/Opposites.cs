using System.Collections.Frozen;
using Briefing.Analysis.Tagging;
using Briefing.Analysis.Text;

namespace Briefing.Analysis.Relations;

/// <summary>Finds words that stand at one of two opposite poles, such as "unanimous" and "divided".</summary>
internal static class Opposites
{
    private const int NegationReach = 4;

    private static readonly PhraseLexicon<(string Axis, OppositeAnchor Anchor, bool IsPositive, char Tag)> s_words =
        new(EmbeddedLines.OfLexicon("opposites.tsv").SelectMany(Entries), byLemma: true);

    private static readonly FrozenSet<string> s_negations = EmbeddedLines
        .OfLexicon("negations.txt")
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The poles named by some tokens, in text order; a negation before a word turns it round.</summary>
    public static IEnumerable<Opposite> In(AnalyzedText text, int first, int end)
    {
        for (var at = first; at < end; at++)
        {
            var length = s_words.MatchAt(text, at, end, out var entry);
            if (length == 0 || !Fits(text.Tokens[at], entry.Tag))
            {
                continue;
            }

            var span = new TextSpan(text.Tokens[at].Span.Start, text.Tokens[at + length - 1].Span.End);
            yield return new Opposite(
                entry.Axis,
                entry.IsPositive != IsNegated(text, first, at),
                entry.Anchor,
                at,
                span
            );
            at += length - 1;
        }
    }

    /// <summary>Whether a negation stands before a token, in its clause and near it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="first">The first token to look at.</param>
    /// <param name="token">The token.</param>
    public static bool IsNegated(AnalyzedText text, int first, int token)
    {
        for (var at = token - 1; at >= Math.Max(first, token - NegationReach); at--)
        {
            if (text.Tokens[at].Kind == TokenKind.Punctuation || text.Tokens[at].Penn == PennTag.CC)
            {
                return false;
            }

            if (s_negations.Contains(text.TokenText(at).ToString()))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Fits(Token token, char tag) =>
        tag switch
        {
            'v' => token.Universal == UniversalTag.Verb,
            'a' => token.Universal is UniversalTag.Adj or UniversalTag.Verb or UniversalTag.Adv,
            'n' => token.Universal == UniversalTag.Noun,
            _ => token.Universal != UniversalTag.PropN,
        };

    private static IEnumerable<(string, (string, OppositeAnchor, bool, char))> Entries(string line)
    {
        var cells = line.Split('\t');
        var anchor = Enum.Parse<OppositeAnchor>(cells[1], ignoreCase: true);
        foreach (var word in cells[3].Split(", "))
        {
            var slash = word.IndexOf('/', StringComparison.Ordinal);
            var (phrase, tag) = slash < 0 ? (word, ' ') : (word[..slash], word[slash + 1]);
            yield return (phrase, (cells[0], anchor, cells[2] == "+", tag));
        }
    }
}
