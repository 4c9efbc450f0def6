using System.Collections.Immutable;

namespace Briefing.Analysis.Skepticism;

/// <summary>What one rule has to say about a document.</summary>
/// <param name="Code">The rule.</param>
/// <param name="Severity">The gravest severity among its flags.</param>
/// <param name="Flags">Its flags, those that matter most first; never empty.</param>
public sealed record Caution(FlagCode Code, FlagSeverity Severity, ImmutableArray<Flag> Flags);
