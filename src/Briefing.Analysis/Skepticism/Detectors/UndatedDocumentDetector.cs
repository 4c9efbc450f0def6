namespace Briefing.Analysis.Skepticism.Detectors;

/// <summary>A document without a date of publication.</summary>
internal sealed class UndatedDocumentDetector : FlagDetector
{
    /// <inheritdoc/>
    public override FlagCode Code => FlagCode.TimeUndatedDocument;

    /// <inheritdoc/>
    public override void Detect(Reading reading, FlagSink sink)
    {
        if (!reading.IsDated)
        {
            sink.RaiseOnDocument(Code, "No date of publication is stated.");
        }
    }
}
