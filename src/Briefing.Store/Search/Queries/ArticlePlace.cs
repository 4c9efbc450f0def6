using Briefing.Store.Reading;

namespace Briefing.Store.Search.Queries;

/// <summary>An article's place in the order of time.</summary>
internal sealed record ArticlePlace(long SortTicks, long Id)
{
    /// <summary>The place as a key.</summary>
    public PageKey Key => new(new DateTimeOffset(SortTicks, TimeSpan.Zero), Id);
}
