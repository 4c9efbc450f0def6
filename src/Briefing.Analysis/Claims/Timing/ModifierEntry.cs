namespace Briefing.Analysis.Claims.Timing;

/// <summary>What the lexicon tells of words before an expression of time.</summary>
/// <param name="Modifier">How they change its value.</param>
/// <param name="GoesWith">What they go with: a <c>point</c> in time, a <c>length</c> of time, or <c>any</c>.</param>
internal sealed record ModifierEntry(TimeModifier Modifier, string GoesWith);
