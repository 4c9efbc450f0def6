using Briefing.Analysis.Attributions;
using Briefing.Analysis.Tagging;
using Briefing.Analysis.Text;

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
            if (
                attribution.Form != AttributionForm.Direct
                && (
                    attribution.Source.IsEmpty
                        ? !IsParticiple(reading, attribution.Cue)
                        : IsPassiveWithoutAgent(reading, attribution)
                )
            )
            {
                sink.Raise(
                    Code,
                    reading.ClaimOf(attribution),
                    attribution.Cue.Spans,
                    $"'{reading.Words(attribution.Cue.Spans)}' reports that somebody says or thinks so and leaves out who."
                );
            }
        }
    }

    private static bool IsParticiple(Reading reading, Cue cue)
    {
        var (first, end) = reading.TokensIn(cue.Spans[0]);
        return cue.Kind == CueKind.Verb && first < end && reading.Text.Tokens[first].Penn == PennTag.VBG;
    }

    // "is met with skepticism in the West": a place or a bloc is named, but nobody by whom.
    private static bool IsPassiveWithoutAgent(Reading reading, Attribution attribution)
    {
        var (first, end) = reading.TokensIn(attribution.Cue.Spans[0]);
        var (source, _) = reading.TokensIn(attribution.Source[0]);
        return attribution.Cue.Kind != CueKind.Preposition
            && first + 1 < end
            && source >= end
            && reading.Text.Tokens[first].Lemma == "be"
            && reading.Text.Tokens[first + 1].Penn == PennTag.VBN
            && reading.Text.TokenText(source - 1) is not "by"
            && reading.Text.TokenText(end - 1) is not "by"
            && attribution.Cue.Kind == CueKind.Noun;
    }
}
