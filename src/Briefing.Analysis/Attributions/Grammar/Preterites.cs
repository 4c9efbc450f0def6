using System.Collections.Frozen;
using Briefing.Analysis.Tagging;
using Briefing.Analysis.Text;

namespace Briefing.Analysis.Attributions.Grammar;

/// <summary>Forms that can be nothing but a past tense ("went", "took"): a tagger that calls one an adjective is wrong.</summary>
internal static class Preterites
{
    private static readonly FrozenSet<string> s_forms = Load();

    /// <summary>Whether a token tagged as an adjective or noun is the past tense of an irregular verb.</summary>
    public static bool IsMistagged(AnalyzedText text, Token token) =>
        token.Penn is PennTag.JJ or PennTag.NN
        && s_forms.GetAlternateLookup<ReadOnlySpan<char>>().Contains(token.Span.Of(text.Text));

    // A past tense that is also the participle or the base may be an adjective; some are nouns besides.
    private static FrozenSet<string> Load()
    {
        string[] nouns = ["saw", "rose", "spoke", "stole", "broke", "dove", "bore", "lay", "fell", "wove"];
        return EmbeddedLines
            .OfLexicon("irregular-verbs.tsv")
            .Select(line => line.Split('\t'))
            .Where(forms => forms is [var verb, var past, var participle] && past != participle && past != verb)
            .Select(forms => forms[1])
            .Except(nouns)
            .ToFrozenSet(StringComparer.Ordinal);
    }
}
