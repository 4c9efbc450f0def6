using System.Collections.Immutable;
using Briefing.Analysis.Attributions;
using Briefing.Analysis.Claims;
using Briefing.Analysis.Text;

namespace Briefing.Analysis.Skepticism.Detectors;

/// <summary>Two hedges on one content.</summary>
internal sealed class DoubleHedgeDetector : FlagDetector
{
    /// <inheritdoc/>
    public override FlagCode Code => FlagCode.ModalityDoubleHedge;

    /// <summary>Whether a claim is hedged by its cue and again in its content, or twice in its content.</summary>
    public static bool IsDouble(Reading reading, Claim claim, Attribution attribution)
    {
        var hedges = ClaimHedges.Of(reading, claim).Take(2).ToList();
        return hedges.Count > 0
            && (
                HedgedCues.IsGuess(attribution)
                || attribution.Cue.Kind == CueKind.Adverb
                || hedges.Count == 2 && AreNeighbours(hedges)
            );
    }

    /// <inheritdoc/>
    public override void Detect(Reading reading, FlagSink sink)
    {
        foreach (var claim in reading.Claims)
        {
            if (reading.AttributionOf(claim) is not { } attribution || !IsDouble(reading, claim, attribution))
            {
                continue;
            }

            var hedge = ClaimHedges.Of(reading, claim).First();
            ImmutableArray<TextSpan> spans =
            [
                .. attribution.Cue.Spans,
                reading.Span(hedge.Token, hedge.Token + hedge.Length),
            ];
            sink.Raise(
                Code,
                claim,
                spans,
                $"Two hedges stack here: '{reading.Words(attribution.Cue.Spans)}' and '{reading.Words(spans[^1])}'."
            );
        }
    }

    private static bool AreNeighbours(List<Hedge> hedges) => hedges[1].Token - hedges[0].Token <= 3;
}
