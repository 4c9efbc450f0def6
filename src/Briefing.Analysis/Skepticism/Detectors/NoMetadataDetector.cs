namespace Briefing.Analysis.Skepticism.Detectors;

/// <summary>A document of which next to nothing is stated.</summary>
internal sealed class NoMetadataDetector : FlagDetector
{
    /// <inheritdoc/>
    public override FlagCode Code => FlagCode.DocumentNoMetadata;

    private const int FewestStated = 2;

    /// <inheritdoc/>
    public override void Detect(Reading reading, FlagSink sink)
    {
        (string Name, string? Value)[] stated =
        [
            ("headline", reading.Metadata.Title),
            ("byline", reading.Metadata.Byline),
            ("publisher", reading.Metadata.Outlet),
            ("address", reading.Metadata.Url),
        ];
        var missing = stated
            .Where(field => string.IsNullOrWhiteSpace(field.Value))
            .Select(field => field.Name)
            .ToList();
        if (stated.Length - missing.Count < FewestStated)
        {
            sink.RaiseOnDocument(Code, $"Not stated: {string.Join(", ", missing)}.");
        }
    }
}
