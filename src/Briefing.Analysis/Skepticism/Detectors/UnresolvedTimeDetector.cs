using Briefing.Analysis.Claims;
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
            || reading.Times.Any(time => NamesDay(time) && reading.Text.SentenceAt(time.Span.Start) == 0);
        foreach (var time in reading.Times)
        {
            var isWeekday = time.Explicit?.Contains("-W", StringComparison.Ordinal) == true;
            var isOpen =
                time.IsWhen
                && time.Explicit?.StartsWith("XXXX", StringComparison.Ordinal) == true
                && time.Explicit.AsSpan().ContainsAnyInRange('1', '9')
                && time.Inferred is null;
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

    // "March 14", with its year or without, is a day that the weekdays of a text hang on.
    private static bool NamesDay(TimeExpression time) =>
        time is { Type: TimeType.Date, Explicit: { Length: 10 } value } && !value.AsSpan(4).ContainsAny('X', 'W', '/');
}
