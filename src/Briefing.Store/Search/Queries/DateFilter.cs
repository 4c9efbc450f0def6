namespace Briefing.Store.Search.Queries;

/// <summary>The article's place in time.</summary>
/// <param name="From">Not before it; <see langword="null"/> for any time.</param>
/// <param name="Until">Before it; <see langword="null"/> for any time.</param>
internal sealed record DateFilter(DateTimeOffset? From, DateTimeOffset? Until) : QueryNode;
