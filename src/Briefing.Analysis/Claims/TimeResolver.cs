using System.Collections.Immutable;
using System.Globalization;
using Briefing.Analysis.Text;

namespace Briefing.Analysis.Claims;

/// <summary>Writes the values of time expressions, and fills them in from other spans where those justify it.</summary>
internal static class TimeResolver
{
    private const int FarthestYear = 1;

    /// <summary>Resolves readings in text order.</summary>
    public static ImmutableArray<TimeExpression> Resolve(IReadOnlyList<TimeReading> readings)
    {
        var dateline = Dateline(readings);
        var times = ImmutableArray.CreateBuilder<TimeExpression>(readings.Count);
        for (var index = 0; index < readings.Count; index++)
        {
            var reading = readings[index];
            var next = index + 1 < readings.Count ? readings[index + 1] : null;
            var (inferred, basis) = Infer(reading, next, dateline);
            times.Add(new TimeExpression(index + 1, reading.Span, ValueOf(reading, reading.Year), inferred, basis));
        }

        return times.MoveToImmutable();
    }

    private static (string? Value, TextSpan? Basis) Infer(TimeReading reading, TimeReading? next, TimeReading? dateline)
    {
        if (reading.Year > 0 || reading.Reference is not null)
        {
            return (null, null);
        }

        // "from March to September 2022": the year stands with the later of two neighbours.
        if (
            reading.Month > 0
            && next is { Year: > 0, Month: > 0 }
            && next.Sentence == reading.Sentence
            && next.Span.Start - reading.Span.End < 12
            && reading.Month <= next.Month
        )
        {
            return (ValueOf(reading, next.Year), next.Span);
        }

        if (dateline is null || dateline == reading)
        {
            return (null, null);
        }

        if (reading.Weekday > 0)
        {
            return (DayBefore(dateline, reading.Weekday), dateline.Span);
        }

        // A month named in an article that is dated lies, unless told otherwise, in the twelve months up to that date.
        if (reading.Month > 0)
        {
            var year = reading.Month <= dateline.Month ? dateline.Year : dateline.Year - FarthestYear;
            return (ValueOf(reading, year), dateline.Span);
        }

        return (null, null);
    }

    // A full date among the first words of a text is the date that the rest hangs on.
    private static TimeReading? Dateline(IReadOnlyList<TimeReading> readings) =>
        readings.Count > 0
        && readings[0] is { Sentence: 0, Year: > 0, Month: > 0, Day: > 0 } first
        && DayOf(first) is not null
            ? first
            : null;

    private static string? DayBefore(TimeReading dateline, int weekday)
    {
        if (DayOf(dateline) is not { } date)
        {
            return null;
        }

        var isoDay = date.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)date.DayOfWeek;
        return date.AddDays(-((isoDay - weekday + 7) % 7)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    private static DateOnly? DayOf(TimeReading reading) =>
        reading.Day <= DateTime.DaysInMonth(reading.Year, reading.Month)
            ? new DateOnly(reading.Year, reading.Month, reading.Day)
            : null;

    private static string? ValueOf(TimeReading reading, int year)
    {
        if (reading.Reference is not null)
        {
            return reading.Reference;
        }

        var years = year > 0 ? year.ToString("0000", CultureInfo.InvariantCulture) : "XXXX";
        if (reading.Weekday > 0)
        {
            return string.Create(CultureInfo.InvariantCulture, $"XXXX-WXX-{reading.Weekday}");
        }

        if (reading.Quarter > 0)
        {
            return string.Create(CultureInfo.InvariantCulture, $"{years}-Q{reading.Quarter}");
        }

        if (reading.Season > 0)
        {
            return string.Create(CultureInfo.InvariantCulture, $"{years}-{reading.Season}");
        }

        return reading switch
        {
            { Month: > 0, Day: > 0 } => string.Create(
                CultureInfo.InvariantCulture,
                $"{years}-{reading.Month:00}-{reading.Day:00}"
            ),
            { Month: > 0 } => string.Create(CultureInfo.InvariantCulture, $"{years}-{reading.Month:00}"),
            _ => years,
        };
    }
}
