using Briefing.Analysis.Attributions;
using Briefing.Analysis.Attributions.Learned;
using Briefing.Analysis.Tokenizing;

namespace Briefing.Analysis;

/// <summary>Puts a pipeline together; what it builds does not change afterwards.</summary>
public sealed class AnalysisPipelineBuilder
{
    private IOutermostDetector? _outermostDetector = LearnedAttributionReader.Default;

    /// <summary>
    /// Lets a detector find the outermost attributions; left alone, that is <see cref="LearnedAttributionReader.Default"/>.
    /// </summary>
    /// <param name="detector">The detector, or <see langword="null"/> to leave them to the rules.</param>
    public AnalysisPipelineBuilder UseOutermostDetector(IOutermostDetector? detector)
    {
        _outermostDetector = detector;
        return this;
    }

    /// <summary>Builds the pipeline.</summary>
    public AnalysisPipeline Build() => new(TextAnalyzer.Default, new AttributionExtractor(_outermostDetector));
}
