using System.Collections.Frozen;
using Briefing.Analysis.Attributions;
using Briefing.Analysis.Claims;
using Briefing.Analysis.Text;

namespace Briefing.Analysis.Skepticism.Detectors;

/// <summary>A claim to which the writer does not commit.</summary>
internal sealed class HedgedAuthorDetector : FlagDetector
{
    /// <inheritdoc/>
    public override FlagCode Code => FlagCode.ModalityHedgedAuthor;

    private static readonly FrozenSet<string> s_passives = EmbeddedLines
        .OfLexicon("hedging-passives.txt")
        .ToFrozenSet(StringComparer.Ordinal);

    /// <inheritdoc/>
    public override void Detect(Reading reading, FlagSink sink)
    {
        foreach (var attribution in reading.Attributions)
        {
            if (attribution.Source.IsEmpty && IsHedge(attribution.Cue))
            {
                sink.Raise(
                    Code,
                    reading.ClaimOf(attribution),
                    attribution.Cue.Spans,
                    $"The writer says '{reading.Words(attribution.Cue.Spans)}' and so does not commit to this."
                );
            }
        }

        foreach (var claim in reading.Claims.Where(claim => claim.Kind == ClaimKind.Unattributed))
        {
            foreach (var hedge in ClaimHedges.Of(reading, claim).Where(hedge => hedge.Kind is not "adjective"))
            {
                var words = reading.Span(hedge.Token, hedge.Token + hedge.Length);
                sink.Raise(
                    Code,
                    claim,
                    [words],
                    $"The writer says '{reading.Words(words)}' and so does not commit to this."
                );
            }
        }
    }

    private static bool IsHedge(Cue cue) =>
        cue.Kind == CueKind.Adverb || cue.Kind == CueKind.Verb && s_passives.Contains(cue.Lemma);
}
