namespace Briefing.Analysis;

/// <summary>Puts a pipeline together; what it builds does not change afterwards.</summary>
public sealed class AnalysisPipelineBuilder
{
    /// <summary>Builds the pipeline.</summary>
    public AnalysisPipeline Build() => new();
}
