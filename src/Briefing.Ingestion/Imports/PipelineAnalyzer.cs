using Briefing.Analysis;

namespace Briefing.Ingestion.Imports;

/// <summary>The reading engine itself.</summary>
internal sealed class PipelineAnalyzer(AnalysisPipeline pipeline) : IArticleAnalyzer
{
    public string EngineVersion => pipeline.EngineVersion;

    public AnalyzedDocument Analyze(string text, ArticleMetadata metadata, CancellationToken cancellationToken) =>
        pipeline.Analyze(text, metadata, cancellationToken);
}
