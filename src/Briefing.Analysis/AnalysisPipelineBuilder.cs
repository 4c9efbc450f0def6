using Briefing.Analysis.Attributions;
using Briefing.Analysis.Tokenizing;

namespace Briefing.Analysis;

/// <summary>Puts a pipeline together; what it builds does not change afterwards.</summary>
public sealed class AnalysisPipelineBuilder
{
    private IOutermostDetector? _outermostDetector;

    /// <summary>Lets a detector, for example a learned one, find the outermost attributions in place of the rules.</summary>
    public AnalysisPipelineBuilder UseOutermostDetector(IOutermostDetector? detector)
    {
        _outermostDetector = detector;
        return this;
    }

    /// <summary>Builds the pipeline.</summary>
    public AnalysisPipeline Build() => new(TextAnalyzer.Default, new AttributionExtractor(_outermostDetector));
}
