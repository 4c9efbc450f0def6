namespace Briefing.Store.Search.Queries;

/// <summary>How many holders stand between the article and the claim.</summary>
/// <param name="Least">At least so many.</param>
/// <param name="Most">At most so many.</param>
internal sealed record DepthFilter(int Least, int Most) : QueryNode;
