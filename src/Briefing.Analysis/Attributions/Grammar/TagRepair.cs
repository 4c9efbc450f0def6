using System.Collections.Immutable;
using Briefing.Analysis.Tagging;
using Briefing.Analysis.Text;

namespace Briefing.Analysis.Attributions.Grammar;

/// <summary>
/// Mends tags where a cue verb was taken for another word: "staff fear the roof will not last", "the company insists \u2014".
/// A tagger meets these rarely; the lexicon knows them for verbs, and the sentence lacks one.
/// </summary>
internal static class TagRepair
{
    private const double LeastWeight = 0.5;
    private const double LeastBeforeClause = 0.2;
    private const int LongestParenthesis = 16;

    /// <summary>The tokens with mended tags.</summary>
    public static ImmutableArray<Token> Repair(AnalyzedText text, CueLexicon lexicon)
    {
        ImmutableArray<Token>.Builder? mended = null;
        foreach (var sentence in text.Sentences)
        {
            var hasVerb = false;
            var isVerbless = IsVerbless(text, sentence);
            for (var index = sentence.FirstToken; index < sentence.EndToken; index++)
            {
                var token = text.Tokens[index];
                if (HeadRepair.IsParticiple(text, sentence, index))
                {
                    mended ??= text.Tokens.ToBuilder();
                    mended[index] = token with { Penn = PennTag.VBN };
                }
                else if (token.Penn is PennTag.VBD or PennTag.VBP or PennTag.VBZ or PennTag.MD)
                {
                    hasVerb = true;
                }
                else if (token.Kind is TokenKind.Punctuation && token.Span.Of(text.Text) is "\u2014" or "\u2013" or ";")
                {
                    hasVerb = false;
                }
                else if (
                    index > sentence.FirstToken
                    && Mend(text, sentence, index, hasVerb, isVerbless, lexicon) is { } better
                )
                {
                    mended ??= text.Tokens.ToBuilder();
                    mended[index] = better;
                    HeadRepair.MendThat(mended, text, sentence, index + 1);
                    hasVerb = true;
                }
                else if (Preterites.IsMistagged(text, token))
                {
                    mended ??= text.Tokens.ToBuilder();
                    mended[index] = token with { Penn = PennTag.VBD, Universal = UniversalTag.Verb };
                    hasVerb = true;
                }
                else if (HeadRepair.IsVerbBeforeObject(text, sentence, index, lexicon))
                {
                    mended ??= text.Tokens.ToBuilder();
                    mended[index] = token with
                    {
                        Penn = PennTag.VBP,
                        Universal = UniversalTag.Verb,
                        Lemma = text.TokenText(index).ToString(),
                    };
                    hasVerb = true;
                }
                else if (HeadRepair.IsHeadBeforeVerb(text, sentence, index))
                {
                    var verb = text.Tokens[index + 1];
                    mended ??= text.Tokens.ToBuilder();
                    mended[index] = HeadRepair.AsNoun(token, text);
                    mended[index + 1] = verb with { Penn = PennTag.VBD };
                    index++;
                    hasVerb = true;
                }
            }
        }

        return mended is null ? text.Tokens : mended.DrainToImmutable();
    }

    private static bool IsVerbless(AnalyzedText text, Sentence sentence)
    {
        for (var index = sentence.FirstToken; index < sentence.EndToken; index++)
        {
            if (text.Tokens[index].Penn is PennTag.VBD or PennTag.VBP or PennTag.VBZ or PennTag.MD)
            {
                return false;
            }
        }

        return text.Tokens[sentence.EndToken - 1].Span.Of(text.Text) is ".";
    }

    private static Token? Mend(
        AnalyzedText text,
        Sentence sentence,
        int index,
        bool hasVerb,
        bool isVerbless,
        CueLexicon lexicon
    )
    {
        var token = text.Tokens[index];
        if (token.Kind is not TokenKind.Word || token.Span.Length < 4)
        {
            return null;
        }

        var word = token.Span.Of(text.Text);
        if (!char.IsLower(word[0]) || index + 1 >= sentence.EndToken)
        {
            return null;
        }

        var next = text.Tokens[index + 1];
        if (token.Penn is PennTag.NN or PennTag.NNS && word.EndsWith("ing", StringComparison.Ordinal))
        {
            return next.Span.Of(text.Text) is "that" && IsCue(lexicon, word[..^3], LeastWeight, out var stem)
                ? token with
                {
                    Penn = PennTag.VBG,
                    Universal = UniversalTag.Verb,
                    Lemma = stem,
                }
                : null;
        }

        if (
            token.Penn is PennTag.VBN
            && !hasVerb
            && !lexicon.Verbs(token.Lemma).IsEmpty
            && ClosesParenthesis(text, sentence, index)
            && next.Span.Of(text.Text) is not ("by" or "of" or "as" or "to")
        )
        {
            // "The broadcaster, citing two officials, reported last week that ...": the sentence waits for its verb.
            return token with { Penn = PennTag.VBD };
        }

        if (token.Penn is PennTag.NNS && DisputesNoun(text, sentence, index, lexicon, out var disputes))
        {
            // ", a figure the ministry disputes."
            return token with { Penn = PennTag.VBZ, Universal = UniversalTag.Verb, Lemma = disputes };
        }

        if (token.Penn is PennTag.VBN && isVerbless)
        {
            // A whole sentence without a verb: its participle after a noun is a past tense.
            return
                text.Tokens[index - 1].Penn is PennTag.NN or PennTag.NNS or PennTag.NNP or PennTag.NNPS or PennTag.PRP
                && next.Span.Of(text.Text) is not ("by" or "of" or "as" or "to")
                ? token with
                {
                    Penn = PennTag.VBD,
                }
                : null;
        }

        if (token.Penn is not (PennTag.NN or PennTag.NNS or PennTag.IN or PennTag.JJ) || hasVerb)
        {
            return null;
        }

        var previous = text.Tokens[index - 1];
        var lemma = string.Empty;
        var least = OpensClause(text, sentence, index + 1) ? LeastBeforeClause : LeastWeight;
        var isThird = word.EndsWith('s') && IsCue(lexicon, word[..^1], least, out lemma);
        if (!isThird && !IsCue(lexicon, word, least, out lemma))
        {
            return null;
        }

        return
            FollowsSubject(text, previous, isThird, token.Penn is PennTag.IN)
            && (isVerbless && next.Kind is TokenKind.Word || OpensContent(text, next))
            ? token with
            {
                Penn = isThird ? PennTag.VBZ : PennTag.VBP,
                Universal = UniversalTag.Verb,
                Lemma = lemma,
            }
            : null;
    }

    // Whether a participial phrase between commas ends right before a token, its noun before it.
    private static bool ClosesParenthesis(AnalyzedText text, Sentence sentence, int index)
    {
        if (text.TokenText(index - 1) is not ",")
        {
            return false;
        }

        for (var at = index - 2; at > Math.Max(sentence.FirstToken, index - LongestParenthesis); at--)
        {
            if (text.TokenText(at) is ",")
            {
                return text.Tokens[at + 1].Penn is PennTag.VBG
                    && text.Tokens[at - 1].Penn is PennTag.NN or PennTag.NNS or PennTag.NNP or PennTag.NNPS;
            }
        }

        return false;
    }

    // Whether a plural noun that ends its clause is the verb of a noun phrase which follows another with "a": the verb of a
    // relative clause without a pronoun.
    private static bool DisputesNoun(
        AnalyzedText text,
        Sentence sentence,
        int index,
        CueLexicon lexicon,
        out string lemma
    )
    {
        lemma = text.Tokens[index].Lemma;
        if (
            !text.TokenText(index).EndsWith('s')
            || index + 1 >= sentence.EndToken
            || text.TokenText(index + 1) is not ("." or ",")
            || text.Tokens[index - 1].Penn is not (PennTag.NN or PennTag.NNP)
            || !HasNegativeVerb(lexicon, lemma)
        )
        {
            return false;
        }

        var subject = index - 1;
        while (
            subject > sentence.FirstToken + 2
            && text.Tokens[subject - 1].Penn is PennTag.NN or PennTag.NNP or PennTag.JJ
            && text.Tokens[subject].Penn is not PennTag.DT
        )
        {
            subject--;
        }

        var noun = text.Tokens[subject - 1].Penn is PennTag.DT or PennTag.PRPS ? subject - 2 : subject - 1;
        return noun > sentence.FirstToken + 1
            && text.Tokens[noun].Penn is PennTag.NN
            && text.TokenText(noun - 1) is "a" or "an"
            && text.TokenText(noun - 2) is ",";
    }

    private static bool HasNegativeVerb(CueLexicon lexicon, string lemma)
    {
        foreach (var entry in lexicon.Verbs(lemma))
        {
            if (entry.Stance is CueStance.Negative && entry.Lemma == lemma)
            {
                return true;
            }
        }

        return false;
    }

    // "states that he": not "member states that joined".
    private static bool OpensClause(AnalyzedText text, Sentence sentence, int index) =>
        index + 1 < sentence.EndToken
        && text.Tokens[index].Span.Of(text.Text) is "that"
        && text.Tokens[index + 1].Penn
            is PennTag.PRP
                or PennTag.PRPS
                or PennTag.DT
                or PennTag.NNP
                or PennTag.NNPS
                or PennTag.NNS
                or PennTag.EX;

    private static bool IsCue(CueLexicon lexicon, ReadOnlySpan<char> word, double least, out string lemma)
    {
        lemma = word.ToString();
        foreach (
            var candidate in (ReadOnlySpan<string>)
                [lemma, lemma + "e", lemma.EndsWith("ie", StringComparison.Ordinal) ? lemma[..^2] + "y" : lemma]
        )
        {
            foreach (var entry in lexicon.Verbs(candidate))
            {
                if (
                    entry.Lemma == candidate
                    && Math.Max(entry.Weight(CueFrame.Clause), entry.Weight(CueFrame.ObjectOf)) >= least
                )
                {
                    lemma = candidate;
                    return true;
                }
            }
        }

        return false;
    }

    // Number agrees with the noun before; a preposition that no preposition is needs no agreement.
    private static bool FollowsSubject(AnalyzedText text, Token previous, bool isThird, bool isSure) =>
        previous.Penn switch
        {
            PennTag.NN => isThird || isSure,
            PennTag.NNP => isSure || isThird || previous.Span.Of(text.Text).EndsWith("s", StringComparison.Ordinal),
            PennTag.NNS or PennTag.NNPS or PennTag.PRP => !isThird || isSure,
            _ => isSure && previous.Span.Of(text.Text) is ",",
        };

    private static bool OpensContent(AnalyzedText text, Token next) =>
        next.Penn
            is PennTag.DT
                or PennTag.PRP
                or PennTag.PRPS
                or PennTag.NNP
                or PennTag.NNPS
                or PennTag.NNS
                or PennTag.EX
        || next.Span.Of(text.Text) is "that" or "\u2014" or "\u2013" or "--"
        || next.Kind is TokenKind.Quote;
}
