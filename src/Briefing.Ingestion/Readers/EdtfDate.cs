using System.Globalization;
using System.Text.RegularExpressions;

namespace Briefing.Ingestion.Readers;

/// <summary>
/// Dates and times in level 0 of the Extended Date/Time Format of the Library of Congress: <c>2023</c>, <c>2023-12</c>,
/// <c>2023-12-24</c>, <c>2023-12-24T10:00:00</c>, with <c>Z</c>, <c>+01</c> or <c>+01:00</c> after a time. Intervals, the
/// rest of level 0, are no date of publication and are refused.
/// </summary>
public static partial class EdtfDate
{
    /// <summary>Whether a value is a date or a time that exists.</summary>
    public static bool IsValid(string value)
    {
        var match = Form().Match(value);
        return match.Success && IsDate(match) && IsTime(match);
    }

    private static bool IsDate(Match match)
    {
        if (!match.Groups["month"].Success)
        {
            return true;
        }

        var month = Number(match.Groups["month"]);
        if (month is < 1 or > 12)
        {
            return false;
        }

        if (!match.Groups["day"].Success)
        {
            return true;
        }

        // Year 0 is a leap year as year 4 is, but DateTime starts at 1.
        var year = Number(match.Groups["year"]);
        var days = DateTime.DaysInMonth(year == 0 ? 4 : year, month);
        var day = Number(match.Groups["day"]);
        return day >= 1 && day <= days;
    }

    private static bool IsTime(Match match) =>
        !match.Groups["hour"].Success
        || (
            Number(match.Groups["hour"]) < 24
            && Number(match.Groups["minute"]) < 60
            && Number(match.Groups["second"]) < 60
            && (!match.Groups["shiftHour"].Success || Number(match.Groups["shiftHour"]) < 15)
            && (!match.Groups["shiftMinute"].Success || Number(match.Groups["shiftMinute"]) < 60)
        );

    private static int Number(Group group) =>
        int.Parse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        """^(?<year>[0-9]{4})(-(?<month>[0-9]{2})(-(?<day>[0-9]{2})(T(?<hour>[0-9]{2}):(?<minute>[0-9]{2}):(?<second>[0-9]{2})(Z|[+\-](?<shiftHour>[0-9]{2})(:(?<shiftMinute>[0-9]{2}))?)?)?)?)?\z""",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant
    )]
    private static partial Regex Form();
}
