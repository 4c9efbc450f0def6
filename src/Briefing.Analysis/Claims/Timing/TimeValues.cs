using System.Globalization;

namespace Briefing.Analysis.Claims.Timing;

/// <summary>Writes the values of expressions of time in EDTF or TIMEX3 form.</summary>
internal static class TimeValues
{
    private const int FirstMonthOfWinter = 12;

    /// <summary>The value that the words of an expression give.</summary>
    public static string? Of(TimeReading reading) => reading.Reference ?? reading.Literal ?? Of(reading, reading.Year);

    /// <summary>The value of an expression of the calendar in a year; 0 leaves the year open.</summary>
    public static string Of(TimeReading reading, int year)
    {
        if (reading.Clock is { } clock)
        {
            return clock;
        }

        var years = year > 0 ? Text($"{year:0000}") : "XXXX";
        var part = reading.DayPart is null ? "" : "T" + reading.DayPart;
        return reading switch
        {
            { Weekday: > 0 } => Text($"XXXX-WXX-{reading.Weekday}{part}"),
            { Quarter: > 0 } => Text($"{years}-Q{reading.Quarter}"),
            { Half: > 0 } => Text($"{years}-H{reading.Half}"),
            { Season: > 0 } => Text($"{years}-{reading.Season}"),
            { LastDay: > 0 } => Text(
                $"{years}-{reading.Month:00}-{reading.Day:00}/{years}-{reading.Month:00}-{reading.LastDay:00}"
            ),
            { Month: > 0, Day: > 0 } => Text($"{years}-{reading.Month:00}-{reading.Day:00}{part}"),
            { Month: > 0 } => Text($"{years}-{reading.Month:00}"),
            { Numeric: not null } => Text($"{years}-XX-XX"),
            _ => years,
        };
    }

    /// <summary>A day.</summary>
    public static string Of(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>What lies a number of units from a day, to the unit; <see langword="null"/> where that cannot be told.</summary>
    public static string? Shifted(DateOnly day, TimeShift shift)
    {
        try
        {
            return Written(day, shift.Unit, shift.Amount);
        }
        catch (ArgumentOutOfRangeException)
        {
            // "ten thousand years ago" lies before the calendar begins.
            return null;
        }
    }

    private static string? Written(DateOnly day, TimeUnit unit, int amount) =>
        unit switch
        {
            TimeUnit.Day => Of(day.AddDays(amount)),
            TimeUnit.Week => Week(day.AddDays(7 * amount)),
            TimeUnit.Weekend => Week(day.AddDays(7 * amount)) + "-WE",
            TimeUnit.Month => day.AddMonths(amount).ToString("yyyy-MM", CultureInfo.InvariantCulture),
            TimeUnit.Quarter => Quarter(day.AddMonths(3 * amount)),
            TimeUnit.Year => Text($"{day.AddYears(amount).Year:0000}"),
            TimeUnit.Decade => Text($"{day.AddYears(10 * amount).Year / 10:000}X"),
            TimeUnit.Century => Text($"{day.AddYears(100 * amount).Year / 100:00}XX"),
            TimeUnit.Spring => Season(day, 21, amount),
            TimeUnit.Summer => Season(day, 22, amount),
            TimeUnit.Autumn => Season(day, 23, amount),
            TimeUnit.Winter => Season(day, 24, amount),
            _ => null,
        };

    private static string Week(DateOnly day)
    {
        var moment = day.ToDateTime(TimeOnly.MinValue);
        return Text($"{ISOWeek.GetYear(moment):0000}-W{ISOWeek.GetWeekOfYear(moment):00}");
    }

    private static string Quarter(DateOnly day) => Text($"{day.Year:0000}-Q{(day.Month + 2) / 3}");

    // The last one that is over, the one of this year, the next one that has not begun; winter goes by its December.
    private static string Season(DateOnly day, int season, int amount)
    {
        var first = 3 * (season - 20);
        var year = day.Year;
        if (amount < 0)
        {
            var isOver = first == FirstMonthOfWinter ? day.Month >= 3 : day.Month >= first + 3;
            year -= first == FirstMonthOfWinter ? (isOver ? 1 : 2) : (isOver ? 0 : 1);
        }
        else if (amount > 0)
        {
            year += day.Month < first ? 0 : 1;
        }
        else if (first == FirstMonthOfWinter && day.Month < 3)
        {
            year--;
        }

        return Text($"{year:0000}-{season}");
    }

    private static string Text(FormattableString value) => value.ToString(CultureInfo.InvariantCulture);
}
