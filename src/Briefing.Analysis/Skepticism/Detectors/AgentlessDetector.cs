using Briefing.Analysis.Attributions;

namespace Briefing.Analysis.Skepticism.Detectors;

/// <summary>A cue whose holder is left out.</summary>
internal sealed class AgentlessDetector : FlagDetector
{
    /// <inheritdoc/>
    public override FlagCode Code => FlagCode.AttributionAgentless;

    /// <inheritdoc/>
    public override void Detect(Reading reading, FlagSink sink)
    {
        foreach (var attribution in reading.Attributions)
        {
            if (attribution.Source.IsEmpty && attribution.Form != AttributionForm.Direct)
            {
                sink.Raise(
                    Code,
                    reading.ClaimAt(attribution.Content[0].Start),
                    attribution.Cue.Spans,
                    $"'{reading.Words(attribution.Cue.Spans)}' reports that somebody says or thinks so and leaves out who."
                );
            }
        }
    }
}
