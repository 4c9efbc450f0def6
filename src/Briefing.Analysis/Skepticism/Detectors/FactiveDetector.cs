using System.Collections.Frozen;
using Briefing.Analysis.Attributions;
using Briefing.Analysis.Text;

namespace Briefing.Analysis.Skepticism.Detectors;

/// <summary>A cue that takes its content as true.</summary>
internal sealed class FactiveDetector : FlagDetector
{
    /// <inheritdoc/>
    public override FlagCode Code => FlagCode.ModalityFactiveEndorsement;

    private static readonly FrozenSet<string> s_cues = EmbeddedLines
        .OfLexicon("factive-cues.txt")
        .ToFrozenSet(StringComparer.Ordinal);

    /// <inheritdoc/>
    public override void Detect(Reading reading, FlagSink sink)
    {
        foreach (var claim in reading.Claims)
        {
            if (
                reading.AttributionOf(claim) is { Cue.IsNegated: false } attribution
                && claim.Form != AttributionForm.Direct
                && s_cues.Contains(attribution.Cue.Lemma)
            )
            {
                sink.Raise(
                    Code,
                    claim,
                    attribution.Cue.Spans,
                    $"'{reading.Words(attribution.Cue.Spans)}' takes what follows as true."
                );
            }
        }
    }
}
