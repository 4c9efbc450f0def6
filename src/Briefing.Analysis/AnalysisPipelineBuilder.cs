using Briefing.Analysis.Attributions;
using Briefing.Analysis.Attributions.Learned;
using Briefing.Analysis.Tokenizing;

namespace Briefing.Analysis;

/// <summary>Puts a pipeline together; what it builds does not change afterwards.</summary>
public sealed class AnalysisPipelineBuilder
{
    private IOutermostDetector? _outermostDetector = LearnedAttributionReader.Default;
    private double _minimumConfidence = AttributionExtractor.UsualMinimumConfidence;

    /// <summary>
    /// Lets a detector find the outermost attributions; left alone, that is <see cref="LearnedAttributionReader.Default"/>.
    /// </summary>
    /// <param name="detector">The detector, or <see langword="null"/> to leave them to the rules.</param>
    public AnalysisPipelineBuilder UseOutermostDetector(IOutermostDetector? detector)
    {
        _outermostDetector = detector;
        return this;
    }

    /// <summary>
    /// Sets the confidence below which no outermost attribution stands, to trade precision for recall; left alone, that is
    /// <see cref="AttributionExtractor.UsualMinimumConfidence"/>, the best F1.
    /// </summary>
    /// <param name="confidence">From 0, most are found, to 1, few are wrong.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is out of that range.</exception>
    public AnalysisPipelineBuilder UseMinimumConfidence(double confidence)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(confidence, 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(confidence, 1);
        _minimumConfidence = confidence;
        return this;
    }

    /// <summary>Builds the pipeline.</summary>
    public AnalysisPipeline Build() =>
        new(TextAnalyzer.Default, new AttributionExtractor(_outermostDetector, _minimumConfidence));
}
