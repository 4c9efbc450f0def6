using System.Collections.Immutable;
using Briefing.Analysis.Tagging;

namespace Briefing.Analysis.Attributions.Grammar;

/// <summary>Finds base noun phrases from tags, in one pass.</summary>
internal static class NounChunker
{
    private static readonly WordList s_temporal = WordList.Load("temporal-nouns.txt");

    /// <summary>The base noun phrases of a text, in text order.</summary>
    public static ImmutableArray<NounChunk> Chunk(SentenceGrammar grammar)
    {
        var chunks = ImmutableArray.CreateBuilder<NounChunk>();
        var count = grammar.Tokens.Length;
        for (var token = 0; token < count; )
        {
            var chunk = ReadAt(grammar, token);
            if (chunk is { } found)
            {
                chunks.Add(found);
                token = found.Range.End;
            }
            else
            {
                token++;
            }
        }

        return chunks.DrainToImmutable();
    }

    private static NounChunk? ReadAt(SentenceGrammar grammar, int start)
    {
        switch (grammar.Penn(start))
        {
            case PennTag.PRP:
                return Single(start, NounChunkKind.Pronoun);
            case PennTag.WP or PennTag.WDT:
                return Single(start, NounChunkKind.Relative);
            case PennTag.EX:
                return Single(start, NounChunkKind.Expletive);
            case PennTag.WPS:
                return null;
            case PennTag.RB when !IsCountAdverb(grammar, start):
                return null;
            case PennTag.VBG or PennTag.VBN when !IsModifier(grammar, start):
                return null;
        }

        var sentence = grammar.SentenceAt(start);
        var lastNominal = -1;
        var lastAny = -1;
        var end = start;
        for (; grammar.SentenceAt(end) == sentence && end < grammar.Tokens.Length; end++)
        {
            if (!Belongs(grammar, start, end, lastNominal))
            {
                break;
            }

            lastAny = end;
            if (IsNominal(grammar.Penn(end)))
            {
                lastNominal = end;
            }
        }

        if (lastNominal >= 0)
        {
            return new NounChunk(
                new TokenRange(start, lastNominal + 1),
                lastNominal,
                KindOf(grammar, start, lastNominal)
            );
        }

        // "The poor", "some", "this": a determiner can do without a noun.
        return lastAny >= 0 && grammar.Penn(start) is PennTag.DT or PennTag.PDT or PennTag.CD
            ? new NounChunk(new TokenRange(start, lastAny + 1), lastAny, NounChunkKind.Common)
            : QuantityAdjective(grammar, start);
    }

    private static NounChunk? QuantityAdjective(SentenceGrammar grammar, int start) =>
        grammar.IsAny(start, ["many", "others", "several", "few", "more", "most", "such", "latter", "former"])
        && grammar.Penn(start) is PennTag.JJ or PennTag.JJR or PennTag.JJS
            ? Single(start, NounChunkKind.Common)
            : null;

    private static bool Belongs(SentenceGrammar grammar, int start, int token, int lastNominal)
    {
        switch (grammar.Penn(token))
        {
            case PennTag.NN or PennTag.NNS or PennTag.NNP or PennTag.NNPS or PennTag.JJ or PennTag.JJR or PennTag.JJS:
            case PennTag.CD or PennTag.SYM or PennTag.HYPH or PennTag.AFX or PennTag.FW or PennTag.GW:
                return token == start || !IsTemporalAfterNoun(grammar, token, lastNominal);
            case PennTag.DT or PennTag.PDT:
                return token == start || (lastNominal < 0 && grammar.Penn(token - 1) is PennTag.PDT or PennTag.DT);
            case PennTag.PRPS:
                return token == start || grammar.Penn(token - 1) is PennTag.PDT or PennTag.DT;
            case PennTag.POS:
                return lastNominal == token - 1 && lastNominal >= 0;
            case PennTag.VBG or PennTag.VBN:
                return IsModifier(grammar, token) && token > start;
            case PennTag.RB or PennTag.RBR or PennTag.RBS:
                return grammar.Penn(token + 1) is PennTag.JJ or PennTag.VBN or PennTag.CD
                    && (token > start || IsCountAdverb(grammar, token))
                    && lastNominal < 0;
            case PennTag.CC:
                return grammar.Words(token) is "&" && lastNominal == token - 1 && lastNominal >= 0;
            default:
                return false;
        }
    }

    // "told reporters Monday", "the plan Tuesday": the day is no part of the phrase before it.
    private static bool IsTemporalAfterNoun(SentenceGrammar grammar, int token, int lastNominal) =>
        lastNominal >= 0
        && lastNominal == token - 1
        && s_temporal.Contains(grammar.Words(token))
        && !s_temporal.Contains(grammar.Words(token - 1))
        && grammar.Penn(token + 1) is not (PennTag.NN or PennTag.NNS or PennTag.POS);

    private static bool IsCountAdverb(SentenceGrammar grammar, int token) =>
        grammar.IsAny(token, ["nearly", "almost", "about", "roughly", "approximately"])
        && grammar.Penn(token + 1) is PennTag.CD or PennTag.DT or PennTag.PDT;

    // A participle modifies a noun only between a determiner, adjective or possessive and a noun.
    private static bool IsModifier(SentenceGrammar grammar, int token) =>
        grammar.Penn(token + 1) is PennTag.NN or PennTag.NNS or PennTag.JJ or PennTag.NNP
        && grammar.Penn(token - 1)
            is PennTag.DT
                or PennTag.JJ
                or PennTag.PRPS
                or PennTag.POS
                or PennTag.CD
                or PennTag.HYPH
        && grammar.SentenceAt(token - 1) == grammar.SentenceAt(token)
        && grammar.SentenceAt(token + 1) == grammar.SentenceAt(token);

    private static bool IsNominal(PennTag tag) =>
        tag is PennTag.NN or PennTag.NNS or PennTag.NNP or PennTag.NNPS or PennTag.CD or PennTag.GW;

    private static NounChunkKind KindOf(SentenceGrammar grammar, int start, int head)
    {
        if (s_temporal.Contains(grammar.Words(head)) && grammar.Penn(start) is not PennTag.PRPS)
        {
            return NounChunkKind.Temporal;
        }

        return grammar.Penn(head) is PennTag.NNP or PennTag.NNPS ? NounChunkKind.Name : NounChunkKind.Common;
    }

    private static NounChunk Single(int token, NounChunkKind kind) =>
        new(new TokenRange(token, token + 1), token, kind);
}
