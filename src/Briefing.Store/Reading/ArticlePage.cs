namespace Briefing.Store.Reading;

/// <summary>A page of the list of articles.</summary>
/// <param name="Items">The articles, newest first.</param>
/// <param name="Next">What to pass as <c>after</c> for the next page; <see langword="null"/> on the last.</param>
/// <param name="Total">How many articles there are in all.</param>
public sealed record ArticlePage(IReadOnlyList<ArticleSummary> Items, string? Next, int Total);
