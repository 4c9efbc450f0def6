using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Briefing.Analysis.Tagging;
using Briefing.Analysis.Text;

namespace Briefing.Analysis.Tokenizing;

/// <summary>Cuts a text into paragraphs, sentences, quotations and tagged tokens. Holds no state: safe to use from many threads.</summary>
/// <remarks>
/// Between two tokens lies only white space, or format and control characters, which show nothing and count as such
/// (a byte order mark, a zero width space, a NUL); inside a word they belong to it. Time and memory grow linearly with
/// the length of the text, whatever it holds.
/// </remarks>
public sealed class TextAnalyzer
{
    private static readonly Lazy<Tagger> s_tagger = new(() => new Tagger(TaggerModel.Default));

    private TextAnalyzer() { }

    /// <summary>The analyzer of English.</summary>
    public static TextAnalyzer Default { get; } = new();

    /// <summary>Analyses a text.</summary>
    /// <param name="text">The text, exactly as decoded; any sequence of UTF-16 units.</param>
    /// <param name="cancellationToken">Stops the work between two paragraphs.</param>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public AnalyzedText Analyze(string text, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(text);
        var paragraphs = ParagraphScanner.Scan(text);
        var buffer = new TokenBuffer(text.Length);
        var scanner = new TokenScanner(text, buffer);
        var quotations = new QuotationMatcher(text, buffer);
        var sentenceScanner = new SentenceScanner(text, buffer);
        var sentences = new List<Sentence>();
        for (var index = 0; index < paragraphs.Count; index++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var paragraph = paragraphs[index];
            var first = buffer.Count;
            scanner.Scan(paragraph.Start, paragraph.End);
            var next = index + 1 < paragraphs.Count ? paragraphs[index + 1].Of(text) : default;
            quotations.Match(paragraph, first, buffer.Count, next);
            sentenceScanner.Scan(index, first, buffer.Count, sentences);
        }

        return new AnalyzedText(
            text,
            [.. paragraphs],
            [.. sentences],
            ToTokens(text, buffer, sentences, cancellationToken),
            [.. quotations.Found]
        );
    }

    private static ImmutableArray<Token> ToTokens(
        string text,
        TokenBuffer buffer,
        List<Sentence> sentences,
        CancellationToken cancellationToken
    )
    {
        var tokens = new Token[buffer.Count];
        var tagger = new TokenTagger(text, buffer, s_tagger.Value, Lemmatizer.Default);
        foreach (var sentence in sentences)
        {
            cancellationToken.ThrowIfCancellationRequested();
            tagger.Tag(sentence, tokens);
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(tokens);
    }
}
