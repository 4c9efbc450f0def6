using Briefing.Analysis.Mentions;
using Briefing.Analysis.Text;

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
            var whole = source.Actor is { IsNamed: true, Type: ActorType.Country or ActorType.Group } actor
                ? actor.Name
                : null;
            if (whole is not null && some.TryGetValue(whole, out var part))
            {
                sink.Raise(
                    Code,
                    source.Claim,
                    source.Spans,
                    $"Earlier it was '{reading.Words(part.Spans)}'; here it is the whole: '{reading.Words(source.Spans)}'."
                );
            }

            var (first, end) = reading.Text.TokensIn(source.Spans[0]);
            if (first < end && Vagueness.IsVagueCount(reading.Text.TokenText(first)))
            {
                for (var at = first + 1; at < end; at++)
                {
                    if (Gazetteer.CountryOf(reading.Text.TokenText(at).ToString()) is { } country)
                    {
                        _ = some.TryAdd(country, source);
                    }
                }
            }
        }
    }
}
