using Briefing.Analysis.Text;

namespace Briefing.Analysis.Claims.Certainty;

/// <summary>Finds predicates in a text.</summary>
internal static class Predicates
{
    /// <summary>The token that a predicate's span starts in; the last token where it lies behind all of them.</summary>
    public static int TokenOf(AnalyzedText text, TextSpan span)
    {
        var (first, _) = text.TokensIn(span);
        return Math.Clamp(first, 0, Math.Max(0, text.Tokens.Length - 1));
    }
}
