using System.Globalization;

namespace Briefing.Analysis.Comparison;

/// <summary>The day in a stated date of publication.</summary>
internal static class PublicationDay
{
    private const int DateLength = 10;
    private const int SameNewsDays = 7;

    /// <summary>The day number of a date with a day in it, <see langword="null"/> for anything less.</summary>
    public static int? Parse(string? published) =>
        published is { Length: >= DateLength }
        && DateOnly.TryParseExact(
            published.AsSpan(0, DateLength),
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var date
        )
            ? date.DayNumber
            : null;

    /// <summary>Whether two days lie so near that articles of them may carry the same news; unknown days may.</summary>
    public static bool AreNear(int? one, int? other) =>
        one is not { } left || other is not { } right || Math.Abs(left - right) <= SameNewsDays;
}
