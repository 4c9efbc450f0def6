using System.Globalization;
using Briefing.Analysis.Text;

namespace Briefing.Analysis.Claims;

/// <summary>An expression of time.</summary>
/// <param name="Id">1-based; the place in <see cref="AnalyzedDocument.Times"/>.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="Explicit">
/// The value that the words give, in EDTF or TIMEX3 form (<c>2022-23</c>, <c>199X</c>, <c>XXXX-09</c>, <c>P2Y</c>,
/// <c>2019/2021</c>), or <see langword="null"/>.
/// </param>
/// <param name="Inferred">A fuller value that another span justifies, or <see langword="null"/>.</param>
/// <param name="Basis">The span that justifies <paramref name="Inferred"/>; <see langword="null"/> exactly where that is.</param>
public sealed record TimeExpression(int Id, TextSpan Span, string? Explicit, string? Inferred, TextSpan? Basis)
{
    /// <summary>What kind of time it tells.</summary>
    public TimeType Type { get; init; }

    /// <summary>How its value is to be taken.</summary>
    public TimeModifier Modifier { get; init; }

    /// <summary>
    /// A fuller value counted from the date of publication that is stated beside the text, where no span of the text gives
    /// one; <see langword="null"/> wherever <see cref="Inferred"/> is not.
    /// </summary>
    public string? FromPublication { get; init; }

    /// <summary>Whether its words name one day of one year.</summary>
    public bool IsDay =>
        DateOnly.TryParseExact(Explicit, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    /// <summary>Whether it tells when something is, not how long it lasts or how often it comes.</summary>
    public bool IsWhen => Type is TimeType.Date or TimeType.Time;
}
