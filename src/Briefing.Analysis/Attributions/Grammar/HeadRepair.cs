using System.Collections.Immutable;
using Briefing.Analysis.Tagging;
using Briefing.Analysis.Text;

namespace Briefing.Analysis.Attributions.Grammar;

/// <summary>
/// Mends tags where a phrase that opens with a determiner has lost its noun: a new word is easily taken for an adjective
/// before a participle, "the ferryman muttered", or for a verb after "that", "disputes that account".
/// </summary>
internal static class HeadRepair
{
    /// <summary>Whether an adjective before a cue verb is the noun of its phrase, so that the verb is its finite verb.</summary>
    /// <param name="text">The text.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="index">The adjective's token.</param>
    public static bool IsHeadBeforeVerb(AnalyzedText text, Sentence sentence, int index)
    {
        if (text.Tokens[index].Penn is not PennTag.JJ || index <= sentence.FirstToken || index + 1 >= sentence.EndToken)
        {
            return false;
        }

        return text.Tokens[index + 1].Penn switch
        {
            // Officials present said: an adjective may follow its plural noun, and the poor may have none.
            PennTag.VBD => OpensSingular(text, sentence, index) && text.Tokens[index - 1].Penn is not PennTag.DT,
            PennTag.VBN => text.Tokens[index - 1].Penn is PennTag.DT && EndsPhrase(text, sentence, index + 2),
            _ => false,
        };
    }

    /// <summary>Mends "that" and a word after it that cannot be a verb, as it has no subject and nothing follows it.</summary>
    /// <param name="tokens">The tokens to mend.</param>
    /// <param name="text">The text.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="index">The token after the verb.</param>
    public static void MendThat(ImmutableArray<Token>.Builder tokens, AnalyzedText text, Sentence sentence, int index)
    {
        if (
            index + 1 < sentence.EndToken
            && text.Tokens[index].Span.Of(text.Text) is "that"
            && text.Tokens[index + 1].Penn is PennTag.VB or PennTag.VBP or PennTag.NN
            && EndsPhrase(text, sentence, index + 2)
        )
        {
            tokens[index] = text.Tokens[index] with { Penn = PennTag.DT, Universal = UniversalTag.Det };
            tokens[index + 1] = AsNoun(text.Tokens[index + 1], text);
        }
    }

    /// <summary>
    /// Whether a token taken for a noun is the verb of a plural subject, as an object pronoun follows it: "others, among them
    /// two mayors, view them with doubt", "critics call it a mistake".
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="index">The token.</param>
    /// <param name="lexicon">The cues.</param>
    public static bool IsVerbBeforeObject(AnalyzedText text, Sentence sentence, int index, CueLexicon lexicon)
    {
        if (
            index <= sentence.FirstToken
            || index + 2 >= sentence.EndToken
            || text.Tokens[index].Penn is not (PennTag.NN or PennTag.VB)
            || !(text.Tokens[index - 1].Penn is PennTag.NNS or PennTag.NNPS || text.TokenText(index - 1) is ",")
            || lexicon.Verbs(text.TokenText(index).ToString()).IsEmpty
        )
        {
            return false;
        }

        return text.TokenText(index + 1) switch
        {
            "them" or "him" or "us" or "me" => true,
            "it" => text.Tokens[index + 2].Penn is PennTag.DT || text.TokenText(index + 2) is "as",
            _ => false,
        };
    }

    /// <summary>
    /// Whether a token taken for a past tense is a participle between two commas, as the verb of its noun comes after the
    /// second one: "the fire, first reported as an accident, was set".
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="index">The token.</param>
    public static bool IsParticiple(AnalyzedText text, Sentence sentence, int index)
    {
        if (
            text.Tokens[index].Penn is not PennTag.VBD
            || index + 2 >= sentence.EndToken
            || text.Tokens[index + 1].Penn is not (PennTag.IN or PennTag.TO or PennTag.RP)
        )
        {
            return false;
        }

        var comma = index - 1;
        comma -= comma > sentence.FirstToken && text.Tokens[comma].Penn is PennTag.RB ? 1 : 0;
        if (
            comma <= sentence.FirstToken
            || text.TokenText(comma) is not ","
            || text.Tokens[comma - 1].Universal is not (UniversalTag.Noun or UniversalTag.PropN)
        )
        {
            return false;
        }

        for (var at = index + 2; at + 1 < sentence.EndToken; at++)
        {
            if (text.TokenText(at) is ",")
            {
                return text.Tokens[at + 1].Penn is PennTag.VBD or PennTag.VBZ or PennTag.VBP or PennTag.MD;
            }

            if (text.Tokens[at].Penn is PennTag.VBD or PennTag.VBZ or PennTag.VBP or PennTag.MD)
            {
                break;
            }
        }

        return false;
    }

    /// <summary>The token as a singular noun.</summary>
    public static Token AsNoun(Token token, AnalyzedText text) =>
        token with
        {
            Penn = PennTag.NN,
            Universal = UniversalTag.Noun,
            Lemma = token.Span.Of(text.Text).ToString().ToLowerInvariant(),
        };

    // Back over the parts of a noun phrase to "a" or "an".
    private static bool OpensSingular(AnalyzedText text, Sentence sentence, int index)
    {
        while (
            index > sentence.FirstToken
            && text.Tokens[index].Penn is PennTag.JJ or PennTag.NN or PennTag.NNS or PennTag.NNP or PennTag.NNPS
        )
        {
            index--;
        }

        return text.Tokens[index].Span.Of(text.Text) is "a" or "an" or "A" or "An";
    }

    private static bool EndsPhrase(AnalyzedText text, Sentence sentence, int index) =>
        index >= sentence.EndToken || text.Tokens[index].Kind is TokenKind.Punctuation or TokenKind.Quote;
}
