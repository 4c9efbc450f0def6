using System.Globalization;
using Briefing.Analysis.Text;

namespace Briefing.Analysis.Claims.Timing;

/// <summary>A day that other expressions are counted from.</summary>
/// <param name="Day">The day.</param>
/// <param name="Basis">The span that tells it; <see langword="null"/> for the stated date of publication.</param>
internal sealed record TimeAnchor(DateOnly Day, TextSpan? Basis)
{
    private const int DatelineReach = 12;
    private const int LengthOfDay = 10;

    /// <summary>The moment of writing: a full date among the first words of the text, else the stated date of publication.</summary>
    public static TimeAnchor? Of(AnalyzedText text, IReadOnlyList<TimeReading> readings, string? published)
    {
        if (
            readings.Count > 0
            && readings[0] is { Sentence: 0, Date: { } date } first
            && first.First - text.Sentences[0].FirstToken < DatelineReach
        )
        {
            return new TimeAnchor(date, first.Span);
        }

        return
            published is { Length: >= LengthOfDay }
            && DateOnly.TryParseExact(
                published.AsSpan(0, LengthOfDay),
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var day
            )
            ? new TimeAnchor(day, null)
            : null;
    }
}
