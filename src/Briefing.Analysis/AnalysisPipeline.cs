using Briefing.Analysis.Attributions;
using Briefing.Analysis.Attributions.Grammar;
using Briefing.Analysis.Text;
using Briefing.Analysis.Tokenizing;

namespace Briefing.Analysis;

/// <summary>Reads a text. Immutable and safe to use from many threads; build one with <see cref="AnalysisPipelineBuilder"/>.</summary>
public sealed class AnalysisPipeline
{
    private readonly TextAnalyzer _textAnalyzer;
    private readonly AttributionExtractor _attributionExtractor;

    internal AnalysisPipeline(TextAnalyzer textAnalyzer, AttributionExtractor attributionExtractor)
    {
        _textAnalyzer = textAnalyzer;
        _attributionExtractor = attributionExtractor;
    }

    /// <summary>The pipeline with every step in its usual form.</summary>
    public static AnalysisPipeline Default { get; } = new AnalysisPipelineBuilder().Build();

    /// <summary>Changes whenever the same text might be read differently.</summary>
    public string EngineVersion => EngineRevision.Version;

    /// <summary>Reads a text.</summary>
    /// <param name="text">The text, exactly as decoded.</param>
    /// <param name="metadata">What is stated about it.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="OperationCanceledException">The reading was stopped.</exception>
    public AnalyzedDocument Analyze(
        string text,
        ArticleMetadata metadata,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(metadata);
        cancellationToken.ThrowIfCancellationRequested();
        var analyzed = _textAnalyzer.Analyze(text, cancellationToken);
        var grammar = new SentenceGrammar(analyzed, CueLexicon.Default);
        var attributions = _attributionExtractor.Extract(grammar, cancellationToken);
        var meaning = Meaning.Read(grammar, metadata, attributions, cancellationToken);
        return new AnalyzedDocument
        {
            Text = text,
            Metadata = metadata,
            EngineVersion = EngineVersion,
            Paragraphs = analyzed.Paragraphs,
            Sentences = [.. analyzed.Sentences.Select(sentence => sentence.Span)],
            WordCount = analyzed.Tokens.Count(token => token.Kind is TokenKind.Word or TokenKind.Number),
            Actors = meaning.Actors,
            Attributions = attributions,
            Claims = meaning.Claims,
            Flags = meaning.Flags,
            Relations = meaning.Relations,
            Times = meaning.Times,
            SourceIdentities = meaning.SourceIdentities,
        };
    }
}
