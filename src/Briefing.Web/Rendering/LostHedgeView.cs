using System.Collections.Immutable;

namespace Briefing.Web.Rendering;

/// <summary>A claim that is hedged at first and taken as given further down.</summary>
/// <param name="Hedged">The words that were hedged or only reported.</param>
/// <param name="HedgedClaimIds">The claims that they belong to.</param>
/// <param name="Bare">The claim that takes them as given.</param>
/// <param name="Severity">How much care that asks for.</param>
public sealed record LostHedgeView(
    string Hedged,
    ImmutableArray<int> HedgedClaimIds,
    QuotedClaimView Bare,
    Analysis.Skepticism.FlagSeverity Severity
);
