using System.Collections.Immutable;

namespace Briefing.Analysis.Skepticism;

/// <summary>The cautions that answer one plain question of a reader.</summary>
/// <param name="Question">The question.</param>
/// <param name="First">Those to read first: every high one, and never none.</param>
/// <param name="Rest">The others, one step away.</param>
public sealed record CautionGroup(FlagQuestion Question, ImmutableArray<Caution> First, ImmutableArray<Caution> Rest);
