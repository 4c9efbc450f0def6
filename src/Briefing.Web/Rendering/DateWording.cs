using System.Globalization;

namespace Briefing.Web.Rendering;

/// <summary>Dates as readers write them.</summary>
public static class DateWording
{
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

    /// <summary>The day of a moment in UTC: "24 December 2023".</summary>
    public static string Day(DateTimeOffset moment) =>
        moment.ToUniversalTime().ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>A moment in UTC: "24 Dec 2023, 10:00:05 UTC".</summary>
    public static string Moment(DateTimeOffset moment) =>
        moment.ToUniversalTime().ToString("d MMM yyyy, HH:mm:ss", CultureInfo.InvariantCulture) + " UTC";
}
