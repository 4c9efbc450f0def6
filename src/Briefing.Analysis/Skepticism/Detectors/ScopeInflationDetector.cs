using Briefing.Analysis.Relations;

namespace Briefing.Analysis.Skepticism.Detectors;

/// <summary>The view of some, told later as that of the whole.</summary>
internal sealed class ScopeInflationDetector : FlagDetector
{
    /// <inheritdoc/>
    public override FlagCode Code => FlagCode.ConsistencyScopeInflation;

    /// <inheritdoc/>
    public override void Detect(Reading reading, FlagSink sink)
    {
        var some = new Dictionary<string, SourceUse>(StringComparer.Ordinal);
        foreach (var source in reading.Sources)
        {
            if (
                Groups.WholeOf(reading.Mentions, source.Actor?.Id) is { } whole
                && some.TryGetValue(whole, out var part)
            )
            {
                sink.Raise(
                    Code,
                    source.Claim,
                    source.Spans,
                    $"Earlier it was '{reading.Words(part.Spans)}'; here it is the whole: '{reading.Words(source.Spans)}'."
                );
            }

            foreach (var country in Groups.PartsOf(reading.Text, source.Spans[0]))
            {
                _ = some.TryAdd(country, source);
            }
        }
    }
}
