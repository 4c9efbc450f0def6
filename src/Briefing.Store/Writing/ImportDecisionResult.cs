namespace Briefing.Store.Writing;

/// <summary>What became of a decision about a run.</summary>
/// <param name="Changes">How many changes were decided; 0 where nothing was done.</param>
/// <param name="Problem">Why nothing was done and what to do, or <see langword="null"/>.</param>
public sealed record ImportDecisionResult(int Changes, string? Problem = null);
