using Briefing.Analysis.Text;

namespace Briefing.Analysis.Skepticism.Detectors;

/// <summary>A date without the year or the anchor that would place it.</summary>
internal sealed class UnresolvedTimeDetector : FlagDetector
{
    /// <inheritdoc/>
    public override FlagCode Code => FlagCode.TimeUnresolved;

    /// <inheritdoc/>
    public override void Detect(Reading reading, FlagSink sink)
    {
        var hasDay =
            reading.Metadata.Published is not null
            || reading.Times.Any(time =>
                time.Explicit is { Length: 10 } value
                && !value.Contains('W', StringComparison.Ordinal)
                && reading.Text.SentenceAt(time.Span.Start) == 0
            );
        foreach (var time in reading.Times)
        {
            var isWeekday = time.Explicit?.Contains("-W", StringComparison.Ordinal) == true;
            var isOpen = time.Explicit?.StartsWith("XXXX", StringComparison.Ordinal) == true && time.Inferred is null;
            if (isOpen && !(isWeekday && hasDay) && reading.Metadata.Published is null)
            {
                sink.Raise(
                    Code,
                    reading.ClaimAt(time.Span.Start),
                    [time.Span],
                    $"'{reading.Words(time.Span)}' lacks the year or the anchor that would place it."
                );
            }
        }
    }
}
