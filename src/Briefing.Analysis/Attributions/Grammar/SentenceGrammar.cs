using System.Collections.Immutable;
using Briefing.Analysis.Tagging;
using Briefing.Analysis.Text;

namespace Briefing.Analysis.Attributions.Grammar;

/// <summary>
/// A shallow reading of a whole text: base noun phrases, verb groups and quotations, each found from its tokens. Built
/// once in time linear in the text; what looks around in it looks no further than <see cref="Reach"/> tokens.
/// </summary>
internal sealed class SentenceGrammar
{
    /// <summary>How far any search goes, in tokens: longer than nearly every sentence, and a bound for hostile ones.</summary>
    public const int Reach = 240;

    private readonly int[] _chunkAt;
    private readonly int[] _groupAt;
    private readonly int[] _sentenceAt;
    private readonly int[] _quotationAt;

    /// <summary>Reads a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="lexicon">Tells which words can be cue verbs, to mend tags by.</param>
    public SentenceGrammar(AnalyzedText text, CueLexicon lexicon)
    {
        Text = text;
        Tokens = TagRepair.Repair(text, lexicon);
        _chunkAt = Fill(Tokens.Length);
        _groupAt = Fill(Tokens.Length);
        _sentenceAt = Fill(Tokens.Length);
        for (var index = 0; index < text.Sentences.Length; index++)
        {
            var sentence = text.Sentences[index];
            Array.Fill(_sentenceAt, index, sentence.FirstToken, sentence.EndToken - sentence.FirstToken);
        }

        Quotations = QuotationIndex.Read(text);
        _quotationAt = Fill(Tokens.Length);
        for (var index = 0; index < Quotations.Length; index++)
        {
            var range = Quotations[index].Range;
            Array.Fill(_quotationAt, index, range.Start, range.Length);
        }

        Chunks = NounChunker.Chunk(this);
        for (var index = 0; index < Chunks.Length; index++)
        {
            var range = Chunks[index].Range;
            Array.Fill(_chunkAt, index, range.Start, range.Length);
        }

        Groups = VerbGrouper.Group(this);
        for (var index = 0; index < Groups.Length; index++)
        {
            var range = Groups[index].Range;
            Array.Fill(_groupAt, index, range.Start, range.Length);
        }
    }

    /// <summary>The text.</summary>
    public AnalyzedText Text { get; }

    /// <summary>Its tokens, with some tags mended.</summary>
    public ImmutableArray<Token> Tokens { get; }

    /// <summary>The base noun phrases, in text order.</summary>
    public ImmutableArray<NounChunk> Chunks { get; private set; } = [];

    /// <summary>The verb groups, in text order.</summary>
    public ImmutableArray<VerbGroup> Groups { get; private set; } = [];

    /// <summary>The quotations, in text order, outer ones before inner ones.</summary>
    public ImmutableArray<QuotedRange> Quotations { get; }

    /// <summary>The index of the noun phrase that covers a token, or -1; also for an index outside the text.</summary>
    public int ChunkAt(int token) => (uint)token < (uint)_chunkAt.Length ? _chunkAt[token] : -1;

    /// <summary>The index of the verb group that covers a token, or -1.</summary>
    public int GroupAt(int token) => (uint)token < (uint)_groupAt.Length ? _groupAt[token] : -1;

    /// <summary>The index of the innermost quotation that covers a token, its marks included, or -1.</summary>
    public int QuotationAt(int token) => (uint)token < (uint)_quotationAt.Length ? _quotationAt[token] : -1;

    /// <summary>The sentence of a token, as tokens, cut to the reach of a search around that token.</summary>
    public TokenRange SentenceAround(int token)
    {
        if ((uint)token >= (uint)_sentenceAt.Length || _sentenceAt[token] < 0)
        {
            return new TokenRange(token, token);
        }

        var sentence = Text.Sentences[_sentenceAt[token]];
        return new TokenRange(Math.Max(sentence.FirstToken, token - Reach), Math.Min(sentence.EndToken, token + Reach));
    }

    /// <summary>The index of a token's sentence, or -1.</summary>
    public int SentenceAt(int token) => (uint)token < (uint)_sentenceAt.Length ? _sentenceAt[token] : -1;

    /// <summary>The paragraph of a token, or -1.</summary>
    public int ParagraphAt(int token) => SentenceAt(token) is var index and >= 0 ? Text.Sentences[index].Paragraph : -1;

    /// <summary>A token's Penn tag; <see cref="PennTag.Unknown"/> outside the text.</summary>
    public PennTag Penn(int token) => (uint)token < (uint)Tokens.Length ? Tokens[token].Penn : PennTag.Unknown;

    /// <summary>A token's words as written; empty outside the text.</summary>
    public ReadOnlySpan<char> Words(int token) =>
        (uint)token < (uint)Tokens.Length ? Tokens[token].Span.Of(Text.Text) : default;

    /// <summary>A token's lemma; empty outside the text.</summary>
    public string Lemma(int token) => (uint)token < (uint)Tokens.Length ? Tokens[token].Lemma : string.Empty;

    /// <summary>Whether a token is a word, whatever its case.</summary>
    public bool Is(int token, string word) => Words(token).Equals(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a token is one of some words, whatever its case.</summary>
    public bool IsAny(int token, ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (Is(token, word))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a token is a quotation mark.</summary>
    public bool IsQuote(int token) => (uint)token < (uint)Tokens.Length && Tokens[token].Kind == TokenKind.Quote;

    /// <summary>Whether a token is a comma.</summary>
    public bool IsComma(int token) => Words(token) is ",";

    /// <summary>Whether a token ends a sentence.</summary>
    public bool IsTerminal(int token) => Words(token) is [('.' or '!' or '?' or '\u2026'), ..];

    /// <summary>Whether a token is a dash between words.</summary>
    public bool IsDash(int token) => Words(token) is "\u2014" or "\u2013" or "--" or "-" or "\u2015";

    /// <summary>Whether a token is an adverb or a negation.</summary>
    public bool IsAdverb(int token) => Penn(token) is PennTag.RB or PennTag.RBR or PennTag.RBS;

    /// <summary>Whether a token is a letter or number token, not a mark.</summary>
    public bool IsWord(int token) =>
        (uint)token < (uint)Tokens.Length && Tokens[token].Kind is TokenKind.Word or TokenKind.Number;

    /// <summary>Whether a finite verb stands in a run of tokens.</summary>
    /// <param name="start">The first token.</param>
    /// <param name="end">One past the last.</param>
    public bool HasFiniteVerb(int start, int end)
    {
        for (var token = start; token < end; token++)
        {
            if (GroupAt(token) is var group and >= 0 && Groups[group].Form is VerbForm.Finite)
            {
                return true;
            }
        }

        return false;
    }

    private static int[] Fill(int length)
    {
        var array = new int[length];
        Array.Fill(array, -1);
        return array;
    }
}
