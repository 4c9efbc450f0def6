using System.Collections.Immutable;

namespace Briefing.Analysis.Text;

/// <summary>A text cut into paragraphs, sentences, quotations and tagged tokens; its offsets rebuild the text exactly.</summary>
public sealed class AnalyzedText
{
    /// <summary>Creates it from its parts, each in text order.</summary>
    public AnalyzedText(
        string text,
        ImmutableArray<TextSpan> paragraphs,
        ImmutableArray<Sentence> sentences,
        ImmutableArray<Token> tokens,
        ImmutableArray<Quotation> quotations
    )
    {
        Text = text;
        Paragraphs = paragraphs;
        Sentences = sentences;
        Tokens = tokens;
        Quotations = quotations;
    }

    /// <summary>The text as it was read.</summary>
    public string Text { get; }

    /// <summary>The paragraphs: runs without a line break, trimmed of white space.</summary>
    public ImmutableArray<TextSpan> Paragraphs { get; }

    /// <summary>The sentences.</summary>
    public ImmutableArray<Sentence> Sentences { get; }

    /// <summary>The tokens.</summary>
    public ImmutableArray<Token> Tokens { get; }

    /// <summary>The quotations.</summary>
    public ImmutableArray<Quotation> Quotations { get; }
}
