using System.Globalization;
using Briefing.Analysis.Text;

namespace Briefing.Analysis.Claims.Timing;

/// <summary>A value that was inferred.</summary>
/// <param name="Value">The value.</param>
/// <param name="Basis">The span that justifies it; <see langword="null"/> where the stated date of publication does.</param>
internal sealed record ResolvedTime(string Value, TextSpan? Basis)
{
    /// <summary>The day that a value tells, as far as it tells one, and the unit that it tells it to.</summary>
    public static (DateOnly Day, TimeUnit Unit)? DayOf(string? value)
    {
        const DateTimeStyles Styles = DateTimeStyles.None;
        var culture = CultureInfo.InvariantCulture;
        return value?.Length switch
        {
            10 when DateOnly.TryParseExact(value, "yyyy-MM-dd", culture, Styles, out var day) => (day, TimeUnit.Day),
            7 when DateOnly.TryParseExact(value, "yyyy-MM", culture, Styles, out var month) => (month, TimeUnit.Month),
            4 when DateOnly.TryParseExact(value, "yyyy", culture, Styles, out var year) => (year, TimeUnit.Year),
            _ => null,
        };
    }
}
