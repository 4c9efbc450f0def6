using System.Globalization;

namespace Briefing.Store.Search.Queries;

/// <summary>Reads the values of <c>date:</c>: a year, a month, a day, a range of them, or one side of one.</summary>
internal static class QueryDates
{
    /// <summary>The filter, or <see langword="null"/> where the value is none.</summary>
    public static DateFilter? Read(string value)
    {
        if (value.IndexOf("..", StringComparison.Ordinal) is >= 0 and var at)
        {
            var (first, last) = (value[..at], value[(at + 2)..]);
            var from = Period(first);
            var until = Period(last);
            return
                (first.Length > 0 && from is null)
                || (last.Length > 0 && until is null)
                || (from is null && until is null)
                || from?.Start >= until?.End
                ? null
                : new DateFilter(from?.Start, until?.End);
        }

        return value switch
        {
            ['>', '=', .. var date] => Period(date) is { } period ? new DateFilter(period.Start, null) : null,
            ['>', .. var date] => Period(date) is { } period ? new DateFilter(period.End, null) : null,
            ['<', '=', .. var date] => Period(date) is { } period ? new DateFilter(null, period.End) : null,
            ['<', .. var date] => Period(date) is { } period ? new DateFilter(null, period.Start) : null,
            _ => Period(value) is { } period ? new DateFilter(period.Start, period.End) : null,
        };
    }

    /// <summary>The time from the start of a year, a month or a day to the start of the next, in UTC.</summary>
    private static (DateTimeOffset Start, DateTimeOffset End)? Period(string date)
    {
        // The last year has no next one.
        if (date.StartsWith("9999", StringComparison.Ordinal))
        {
            return null;
        }

        return date.Length switch
        {
            4 when Parse(date, "yyyy") is { } year => (year, year.AddYears(1)),
            7 when Parse(date, "yyyy-MM") is { } month => (month, month.AddMonths(1)),
            10 when Parse(date, "yyyy-MM-dd") is { } day => (day, day.AddDays(1)),
            _ => null,
        };
    }

    private static DateTimeOffset? Parse(string date, string format) =>
        DateTimeOffset.TryParseExact(
            date,
            format,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal,
            out var start
        )
            ? start
            : null;
}
