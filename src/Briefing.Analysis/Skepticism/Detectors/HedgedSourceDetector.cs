namespace Briefing.Analysis.Skepticism.Detectors;

/// <summary>A claim that its source holds back on.</summary>
internal sealed class HedgedSourceDetector : FlagDetector
{
    /// <inheritdoc/>
    public override FlagCode Code => FlagCode.ModalityHedgedSource;

    /// <inheritdoc/>
    public override void Detect(Reading reading, FlagSink sink)
    {
        var doubled = new HashSet<int>();
        foreach (var claim in reading.Claims)
        {
            if (reading.AttributionOf(claim) is not { Source.IsEmpty: false } attribution)
            {
                continue;
            }

            if (DoubleHedgeDetector.IsDouble(reading, claim, attribution))
            {
                _ = doubled.Add(attribution.Id);
                continue;
            }

            foreach (var hedge in ClaimHedges.Of(reading, claim))
            {
                var words = reading.Span(hedge.Token, hedge.Token + hedge.Length);
                sink.Raise(Code, claim, [words], $"The source says '{reading.Words(words)}' and so holds back.");
            }
        }

        // A relay that only suggests is hedged too, though the claim is told by whoever it relays.
        foreach (var attribution in reading.Attributions)
        {
            if (HedgedCues.IsWeak(attribution) && !doubled.Contains(attribution.Id))
            {
                var claim = reading.ClaimOf(attribution);
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
