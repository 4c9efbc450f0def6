using Briefing.Analysis.Tagging;
using Briefing.Analysis.Text;

namespace Briefing.Analysis.Skepticism.Detectors;

/// <summary>A list of sources of which it is unclear which stands behind what.</summary>
internal sealed class ScopeAmbiguousDetector : FlagDetector
{
    /// <inheritdoc/>
    public override FlagCode Code => FlagCode.AttributionScopeAmbiguous;

    /// <inheritdoc/>
    public override void Detect(Reading reading, FlagSink sink)
    {
        foreach (var source in reading.Sources)
        {
            var isCited = source.Attribution.Cue.Lemma is "cite" or "quote" or "according to";
            if (isCited && Joins(reading, source.Spans[0]) && source.Actor is not { IsNamed: true })
            {
                sink.Raise(
                    Code,
                    source.Claim,
                    source.Attribution.Cue.Spans,
                    $"It is unclear whether all of '{reading.Words(source.Spans)}' stand behind all of this."
                );
            }
        }
    }

    private static bool Joins(Reading reading, TextSpan span)
    {
        var (first, end) = reading.TokensIn(span);
        for (var at = first; at + 2 < end; at++)
        {
            if (
                reading.Text.TokenText(at) is "as" && reading.Text.TokenText(at + 1) is "well"
                || reading.Text.Tokens[at].Penn == PennTag.CC
            )
            {
                return true;
            }
        }

        return false;
    }
}
