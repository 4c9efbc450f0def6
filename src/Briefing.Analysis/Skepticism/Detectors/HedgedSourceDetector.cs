namespace Briefing.Analysis.Skepticism.Detectors;

/// <summary>A claim that its source holds back on.</summary>
internal sealed class HedgedSourceDetector : FlagDetector
{
    /// <inheritdoc/>
    public override FlagCode Code => FlagCode.ModalityHedgedSource;

    /// <inheritdoc/>
    public override void Detect(Reading reading, FlagSink sink)
    {
        foreach (var claim in reading.Claims)
        {
            if (
                reading.AttributionOf(claim) is not { } attribution
                || attribution.Source.IsEmpty
                || DoubleHedgeDetector.IsDouble(reading, claim, attribution)
            )
            {
                continue;
            }

            foreach (var hedge in ClaimHedges.Of(reading, claim))
            {
                var words = reading.Span(hedge.Token, hedge.Token + hedge.Length);
                sink.Raise(Code, claim, [words], $"The source says '{reading.Words(words)}' and so holds back.");
            }

            if (HedgedCues.IsWeak(claim, attribution))
            {
                sink.Raise(
                    Code,
                    claim,
                    attribution.Cue.Spans,
                    $"'{reading.Words(attribution.Cue.Spans)}': the source itself holds back."
                );
            }
        }
    }
}
