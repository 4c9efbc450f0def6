using Briefing.Analysis.Claims;
using Briefing.Analysis.Text;

namespace Briefing.Analysis.Skepticism.Detectors;

/// <summary>A claim that is carried over from an earlier sentence.</summary>
internal sealed class InheritedDetector : FlagDetector
{
    /// <inheritdoc/>
    public override FlagCode Code => FlagCode.AttributionInherited;

    /// <inheritdoc/>
    public override void Detect(Reading reading, FlagSink sink)
    {
        foreach (var claim in reading.Claims)
        {
            var inherited = claim.Chain.Where(hop => hop.Basis == HopBasis.Inherited).Select(hop => hop.Name).ToList();
            if (inherited.Count > 0)
            {
                var isInSentence =
                    !claim.Source.IsEmpty && reading.Text.SentenceAt(claim.Source[0].Start) == claim.Sentence;
                sink.Raise(
                    Code,
                    claim,
                    isInSentence ? claim.Source : claim.Content,
                    $"The sentence does not repeat it, but this still comes through {string.Join(" and ", inherited)}."
                );
            }
        }
    }
}
