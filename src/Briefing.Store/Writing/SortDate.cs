using System.Globalization;

namespace Briefing.Store.Writing;

/// <summary>Where a stated date stands in time, for sorting alone; it is shown as stated.</summary>
internal static class SortDate
{
    private static readonly string[] s_formats =
    [
        "yyyy",
        "yyyy-MM",
        "yyyy-MM-dd",
        "yyyy-MM-dd'T'HH:mm'Z'",
        "yyyy-MM-dd'T'HH:mm:ss'Z'",
        "yyyy-MM-dd'T'HH:mmzzz",
        "yyyy-MM-dd'T'HH:mm:sszzz",
        "yyyy-MM-dd'T'HH:mm:ss",
        "yyyy-MM-dd'T'HH:mm",
    ];

    /// <summary>The start of the stated time, taken as UTC where no offset is stated; <see langword="null"/> where nothing is stated.</summary>
    public static DateTimeOffset? Of(string? published) =>
        DateTimeOffset.TryParseExact(
            published,
            s_formats,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
            out var instant
        )
            ? instant
            : null;
}
