namespace Briefing.Store.Profiles;

/// <summary>A page of the list of sources.</summary>
/// <param name="Items">The sources, those with most claims first.</param>
/// <param name="Next">What to pass as <c>after</c> for the next page; <see langword="null"/> on the last.</param>
/// <param name="ArticlesLookedAt">How many articles were looked at, the newest; <see langword="null"/> where it was all of them.</param>
public sealed record SourceList(IReadOnlyList<SourceSummary> Items, string? Next, int? ArticlesLookedAt);
