using Briefing.Analysis.Claims;
using Briefing.Analysis.Tagging;
using Briefing.Analysis.Text;

namespace Briefing.Analysis.Mentions;

/// <summary>Tells apart how a source is worded.</summary>
internal static class SourceWords
{
    /// <summary>Whether a source is nothing but a word that counts: "many", "some".</summary>
    public static bool IsBareCount(ChainHop hop, AnalyzedText text)
    {
        if (hop.Span is not { } span)
        {
            return false;
        }

        var (first, end) = text.TokensIn(span);
        return end - first == 1 && Vagueness.IsVagueCount(text.TokenText(first));
    }

    /// <summary>The head noun of a source: the last noun of its first phrase, or the word that stands for one.</summary>
    /// <returns>A token index, or -1 where the source has no word.</returns>
    public static int HeadOf(AnalyzedText text, TextSpan source)
    {
        var (first, end) = text.TokensIn(source);
        var head = -1;
        for (var at = first; at < end; at++)
        {
            var token = text.Tokens[at];
            if (token.Universal is UniversalTag.Noun or UniversalTag.PropN)
            {
                head = at;
            }
            else if (token.Penn == PennTag.POS)
            {
                head = -1;
            }
            else if (head >= 0 && token.Penn is not PennTag.HYPH && !token.Span.Of(text.Text).SequenceEqual("&"))
            {
                break;
            }
        }

        return head >= 0 || first >= end ? head : FirstWord(text, first, end);
    }

    private static int FirstWord(AnalyzedText text, int first, int end)
    {
        for (var at = first; at < end; at++)
        {
            if (text.Tokens[at].Kind == TokenKind.Word && text.Tokens[at].Penn != PennTag.DT)
            {
                return at;
            }
        }

        return first;
    }
}
