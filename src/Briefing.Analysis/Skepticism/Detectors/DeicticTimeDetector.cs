namespace Briefing.Analysis.Skepticism.Detectors;

/// <summary>A time that depends on when the text was written, in a text that does not tell.</summary>
internal sealed class DeicticTimeDetector : FlagDetector
{
    /// <inheritdoc/>
    public override FlagCode Code => FlagCode.TimeDeictic;

    /// <inheritdoc/>
    public override void Detect(Reading reading, FlagSink sink)
    {
        if (reading.IsDated)
        {
            return;
        }

        foreach (var time in reading.Times)
        {
            if (time.Explicit?.EndsWith("_REF", StringComparison.Ordinal) == true)
            {
                sink.Raise(
                    Code,
                    reading.ClaimAt(time.Span.Start),
                    [time.Span],
                    $"'{reading.Words(time.Span)}' depends on when this was written, which is not told."
                );
            }
        }
    }
}
