using Briefing.Analysis.Skepticism;

namespace Briefing.Store.Reading;

/// <summary>How often a rule flagged an article.</summary>
/// <param name="Code">The rule.</param>
/// <param name="Severity">The gravest severity among them.</param>
/// <param name="Count">How many.</param>
public sealed record FlagCount(FlagCode Code, FlagSeverity Severity, int Count);
