using System.Collections.Frozen;
using Briefing.Analysis.Tagging;
using Briefing.Analysis.Text;

namespace Briefing.Analysis.Skepticism.Detectors;

/// <summary>A claim about something that has not happened.</summary>
internal sealed class ProspectiveDetector : FlagDetector
{
    /// <inheritdoc/>
    public override FlagCode Code => FlagCode.ModalityProspective;

    private static readonly FrozenSet<string> s_cues = EmbeddedLines
        .OfLexicon("prospective-words.txt")
        .ToFrozenSet(StringComparer.Ordinal);

    /// <inheritdoc/>
    public override void Detect(Reading reading, FlagSink sink)
    {
        foreach (var claim in reading.Claims)
        {
            if (reading.AttributionOf(claim) is { } attribution && s_cues.Contains(attribution.Cue.Lemma))
            {
                sink.Raise(
                    Code,
                    claim,
                    attribution.Cue.Spans,
                    $"'{reading.Words(attribution.Cue.Spans)}': this has not happened yet."
                );
            }

            foreach (var span in claim.Content)
            {
                var (first, end) = reading.TokensIn(span);
                for (var at = first; at < end; at++)
                {
                    if (IsFuture(reading.Text, at, end))
                    {
                        var words = reading.Span(at, Math.Min(end, at + 2));
                        sink.Raise(Code, claim, [words], $"'{reading.Words(words)}': this has not happened yet.");
                        break;
                    }
                }
            }
        }
    }

    // "would have" looks back.
    private static bool IsFuture(AnalyzedText text, int at, int end) =>
        text.Tokens[at].Penn == PennTag.MD
        && text.TokenText(at) is "will" or "'ll" or "’ll" or "shall" or "would"
        && !(at + 1 < end && text.TokenText(at + 1) is "have");
}
