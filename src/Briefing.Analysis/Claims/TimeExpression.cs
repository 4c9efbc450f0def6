using System.Globalization;
using Briefing.Analysis.Claims.Timing;
using Briefing.Analysis.Text;

namespace Briefing.Analysis.Claims;

/// <summary>An expression of time.</summary>
/// <param name="Id">1-based; the place in <see cref="AnalyzedDocument.Times"/>.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="Explicit">
/// The value that the words give, in EDTF or TIMEX3 form (<c>2022-23</c>, <c>199X</c>, <c>XXXX-09</c>, <c>P2Y</c>,
/// <c>2019/2021</c>, and after <c>R/</c> what comes again), or <see langword="null"/>.
/// </param>
/// <param name="Inferred">A fuller value that another span, or the stated date of publication, justifies; or <see langword="null"/>.</param>
/// <param name="Basis">
/// The span that justifies <paramref name="Inferred"/>; <see langword="null"/> where there is none, and where the date of
/// publication that is stated beside the text does.
/// </param>
public sealed record TimeExpression(int Id, TextSpan Span, string? Explicit, string? Inferred, TextSpan? Basis)
{
    /// <summary>What comes again is written after this.</summary>
    public const string Recurrence = "R/";

    /// <summary>The fuller value that is counted from the stated date of publication, where no span of the text gives one.</summary>
    public string? FromPublication => Basis is null ? Inferred : null;

    /// <summary>What kind of time it tells.</summary>
    public TimeType Type =>
        Explicit switch
        {
            null => TimeType.Date,
            ['R', '/', ..] => TimeType.Set,
            ['P', 'X' or 'T' or (>= '0' and <= '9'), ..] => TimeType.Duration,
            _ when Explicit.AsSpan().LastIndexOf('T') is var at and >= 0 && IsInDay(Explicit.AsSpan(at + 1)) =>
                TimeType.Time,
            _ => TimeType.Date,
        };

    /// <summary>Whether it tells when something is, not how long it lasts or how often it comes.</summary>
    public bool IsWhen => Type is TimeType.Date or TimeType.Time;

    /// <summary>Whether its words name one day of one year.</summary>
    public bool IsDay =>
        DateOnly.TryParseExact(Explicit, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    /// <summary>How its words, in the text that it stands in, tell its value to be taken.</summary>
    public TimeModifier ModifierIn(string text) => TimeModifiers.Of(Span.Of(text));

    // "T15:00", "TMO", but not the end of "PAST_REF"
    private static bool IsInDay(ReadOnlySpan<char> rest) =>
        rest is [>= '0' and <= '9', ..] or "MO" or "AF" or "EV" or "NI";
}
