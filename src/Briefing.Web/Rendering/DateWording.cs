using System.Globalization;

namespace Briefing.Web.Rendering;

/// <summary>Dates as readers write them.</summary>
public static class DateWording
{
    private const int YearLength = 4;

    private static readonly string[] s_dayForms = ["yyyy-MM-dd"];

    /// <summary>A date in EDTF form in words: "24 December 2023", "December 2023"; what cannot be read stays as it is.</summary>
    public static string Published(string? edtf)
    {
        if (string.IsNullOrWhiteSpace(edtf))
        {
            return Wording.NotStated;
        }

        var culture = CultureInfo.InvariantCulture;
        if (DateTime.TryParseExact(edtf, s_dayForms, culture, DateTimeStyles.None, out var day))
        {
            return day.ToString("d MMMM yyyy", culture);
        }

        if (DateTime.TryParseExact(edtf, "yyyy-MM", culture, DateTimeStyles.None, out var month))
        {
            return month.ToString("MMMM yyyy", culture);
        }

        return
            edtf.Contains('T', StringComparison.Ordinal)
            && DateTimeOffset.TryParse(edtf, culture, DateTimeStyles.AssumeUniversal, out var moment)
            ? moment.ToString("d MMMM yyyy, HH:mm zzz", culture).Replace("+00:00", "UTC", StringComparison.Ordinal)
            : edtf;
    }

    /// <summary>The value of an expression of time in words: "autumn 2022", "September of a year not told", "when it was written".</summary>
    /// <param name="value">A value in EDTF or TIMEX3 form, or <see langword="null"/>.</param>
    public static string Value(string? value)
    {
        switch (value)
        {
            case null or "":
                return "not told when";
            case "PRESENT_REF":
                return "when it was written";
            case "PAST_REF":
                return "at some time before";
            case "FUTURE_REF":
                return "at some time to come";
        }

        return value.StartsWith("XXXX", StringComparison.Ordinal)
            ? WithoutYear(value)
            : OfYear(
                value[Math.Min(value.Length, YearLength)..].TrimStart('-'),
                value[..Math.Min(value.Length, YearLength)]
            ) ?? Published(value);
    }

    private static string WithoutYear(string value)
    {
        var rest = value[YearLength..].TrimStart('-');
        var culture = CultureInfo.InvariantCulture;
        if (rest.StartsWith("WXX-", StringComparison.Ordinal) && int.TryParse(rest[4..], culture, out var weekday))
        {
            return $"a {culture.DateTimeFormat.GetDayName((DayOfWeek)(weekday % 7))}, which one is not told";
        }

        if (OfYear(rest, "of a year not told") is { } part)
        {
            return part;
        }

        // A leap year, so that every day of every month can be read.
        return DateTime.TryParseExact("2000-" + rest, "yyyy-MM-dd", culture, DateTimeStyles.None, out var day)
                ? day.ToString("d MMMM", culture) + " of a year not told"
            : DateTime.TryParseExact("2000-" + rest, "yyyy-MM", culture, DateTimeStyles.None, out var month)
                ? month.ToString("MMMM", culture) + " of a year not told"
            : "not told when";
    }

    /// <summary>A season or a quarter, or <see langword="null"/>.</summary>
    private static string? OfYear(string part, string year) =>
        part switch
        {
            "21" => "spring " + year,
            "22" => "summer " + year,
            "23" => "autumn " + year,
            "24" => "winter " + year,
            ['Q', var quarter] => $"quarter {quarter} {year}",
            _ => null,
        };

    /// <summary>The day of a moment in UTC: "24 December 2023".</summary>
    public static string Day(DateTimeOffset moment) =>
        moment.ToUniversalTime().ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>A moment in UTC: "24 Dec 2023, 10:00:05 UTC".</summary>
    public static string Moment(DateTimeOffset moment) =>
        moment.ToUniversalTime().ToString("d MMM yyyy, HH:mm:ss", CultureInfo.InvariantCulture) + " UTC";
}
