using Briefing.Analysis.Text;

namespace Briefing.Analysis.Claims.Hedging;

/// <summary>Words that hedge.</summary>
/// <param name="Span">Where they stand.</param>
/// <param name="Type">What they leave open.</param>
/// <param name="LogOdds">How sure it is that they hedge: the natural log-odds in thousandths, above 0.</param>
/// <param name="Reason">The word beside them that shows most that they do, or <see langword="null"/> where they show it alone.</param>
public sealed record HedgeMark(TextSpan Span, HedgeType Type, int LogOdds, TextSpan? Reason);
