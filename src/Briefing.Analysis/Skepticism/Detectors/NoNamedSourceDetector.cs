namespace Briefing.Analysis.Skepticism.Detectors;

/// <summary>A document in which nobody named speaks.</summary>
internal sealed class NoNamedSourceDetector : FlagDetector
{
    /// <inheritdoc/>
    public override FlagCode Code => FlagCode.SourceNoNamedSource;

    /// <inheritdoc/>
    public override void Detect(Reading reading, FlagSink sink)
    {
        if (!Vouching.IsReported(reading))
        {
            return;
        }

        var isNamed = Vouching
            .Speakers(reading)
            .Any(id => reading.Mentions.Actor(id) is { IsNamed: true } actor && Vouching.CanVouch(actor));
        if (!isNamed)
        {
            sink.RaiseOnDocument(Code, "No named person or body speaks for any claim of this text.");
        }
    }
}
