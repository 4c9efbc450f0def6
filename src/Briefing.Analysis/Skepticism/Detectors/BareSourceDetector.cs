namespace Briefing.Analysis.Skepticism.Detectors;

/// <summary>A source without role, number or access.</summary>
internal sealed class BareSourceDetector : FlagDetector
{
    /// <inheritdoc/>
    public override FlagCode Code => FlagCode.SourceBare;

    /// <inheritdoc/>
    public override void Detect(Reading reading, FlagSink sink)
    {
        foreach (var source in reading.Sources)
        {
            if (SourceBareness.IsBare(reading, source))
            {
                sink.Raise(
                    Code,
                    source.Claim,
                    source.Spans,
                    $"'{reading.Words(source.Spans)}' tells neither who they are, nor how many, nor how they know."
                );
            }
        }
    }
}
