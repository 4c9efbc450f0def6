namespace Briefing.Analysis.Claims.Timing;

/// <summary>A date in three numbers, the year last: "14/03/2023" or, as Americans write it, "03/14/2023".</summary>
/// <param name="First">The first number.</param>
/// <param name="Second">The second number.</param>
/// <param name="Year">The year.</param>
internal readonly record struct NumericDate(int First, int Second, int Year)
{
    /// <summary>Whether the day stands first; <see langword="null"/> where the numbers do not tell.</summary>
    public bool? IsDayFirst =>
        (First > 12, Second > 12) switch
        {
            (true, _) => true,
            (_, true) => false,
            _ => null,
        };

    /// <summary>The month, or 0 where the order is open.</summary>
    public int Month =>
        First == Second || IsDayFirst == true ? Second
        : IsDayFirst == false ? First
        : 0;

    /// <summary>The day, or 0 where the order is open.</summary>
    public int Day =>
        First == Second || IsDayFirst == false ? Second
        : IsDayFirst == true ? First
        : 0;

    /// <summary>Reads two numbers and a year with one mark between them: <c>/</c>, <c>.</c> or <c>-</c>.</summary>
    public static bool TryParse(ReadOnlySpan<char> word, out NumericDate date)
    {
        date = default;
        var mark = word.IndexOfAny("/.-");
        if (mark is not (1 or 2))
        {
            return false;
        }

        var rest = word[(mark + 1)..];
        var second = rest.IndexOf(word[mark]);
        if (second is not (1 or 2))
        {
            return false;
        }

        var (one, two) = (TimeScanner.Digits(word[..mark], 2), TimeScanner.Digits(rest[..second], 2));
        var year = TimeScanner.Year(rest[(second + 1)..]);
        date = new NumericDate(one, two, year);
        return one is > 0 and < 32 && two is > 0 and < 32 && (one < 13 || two < 13) && year > 0 && IsInMonth(date);
    }

    private static bool IsInMonth(NumericDate date) =>
        date.Month == 0 || date.Day <= DateTime.DaysInMonth(date.Year, date.Month);
}
