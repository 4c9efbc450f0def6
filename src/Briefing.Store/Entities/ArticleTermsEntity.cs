namespace Briefing.Store.Entities;

/// <summary>The search terms of an article's current revision.</summary>
internal sealed class ArticleTermsEntity
{
    /// <summary>The key, for search: in the order of <see cref="ArticleEntity.SortAt"/>, by <see cref="Search.TimeKeys"/>.</summary>
    public long Key { get; set; }

    /// <summary>The article.</summary>
    public long ArticleId { get; set; }

    /// <summary>The terms of title and text, by <see cref="Search.SearchTerms"/>.</summary>
    public required string Terms { get; set; }
}
