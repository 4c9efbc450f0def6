using Briefing.Analysis.Text;

namespace Briefing.Analysis.Claims;

/// <summary>An expression of time.</summary>
/// <param name="Id">1-based; the place in <see cref="AnalyzedDocument.Times"/>.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="Explicit">The value that the words give, in EDTF or TIMEX3 form (<c>2022-23</c>, <c>XXXX-09</c>), or <see langword="null"/>.</param>
/// <param name="Inferred">A fuller value that another span justifies, or <see langword="null"/>.</param>
/// <param name="Basis">The span that justifies <paramref name="Inferred"/>; <see langword="null"/> exactly where that is.</param>
public sealed record TimeExpression(int Id, TextSpan Span, string? Explicit, string? Inferred, TextSpan? Basis);
