using Briefing.Store.Reading;

namespace Briefing.Store.Search.Queries;

/// <summary>A claim that a query found, by its keys, with its article's place in time.</summary>
internal sealed record ClaimRow(long SortTicks, long ArticleId, long RevisionId, int ClaimId, long Key)
{
    /// <summary>Its place in an order of claims.</summary>
    public ClaimKey Place => new(new PageKey(new DateTimeOffset(SortTicks, TimeSpan.Zero), ArticleId), ClaimId);
}
