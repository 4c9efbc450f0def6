using Briefing.Analysis;

namespace Briefing.Ingestion.Imports;

/// <summary>The reading engine as an import sees it; a seam for tests that count readings or break them.</summary>
internal interface IArticleAnalyzer
{
    /// <summary>Changes whenever the same text might be read differently.</summary>
    string EngineVersion { get; }

    /// <summary>Reads a text.</summary>
    AnalyzedDocument Analyze(string text, ArticleMetadata metadata, CancellationToken cancellationToken);
}
