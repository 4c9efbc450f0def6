using System.Collections.Immutable;

namespace Briefing.Analysis.Skepticism;

/// <summary>The flags that answer one plain question of a reader.</summary>
/// <param name="Question">The question.</param>
/// <param name="Flags">The flags, the gravest first; never empty.</param>
public sealed record FlagGroup(FlagQuestion Question, ImmutableArray<Flag> Flags);
