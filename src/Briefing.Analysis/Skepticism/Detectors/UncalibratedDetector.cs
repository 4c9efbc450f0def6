namespace Briefing.Analysis.Skepticism.Detectors;

/// <summary>A likelihood word that stands on no agreed scale.</summary>
internal sealed class UncalibratedDetector : FlagDetector
{
    /// <inheritdoc/>
    public override FlagCode Code => FlagCode.ModalityUncalibrated;

    /// <inheritdoc/>
    public override void Detect(Reading reading, FlagSink sink)
    {
        foreach (var claim in reading.Claims)
        {
            foreach (var hedge in ClaimHedges.Of(reading, claim))
            {
                if (hedge.IsPossible && hedge.Kind != "adjective")
                {
                    var words = reading.Span(hedge.Token, hedge.Token + hedge.Length);
                    sink.Raise(
                        Code,
                        claim,
                        [words],
                        $"'{reading.Words(words)}' stands on no agreed scale of likelihood."
                    );
                }
            }
        }
    }
}
