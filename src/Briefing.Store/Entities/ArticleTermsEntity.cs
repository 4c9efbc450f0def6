namespace Briefing.Store.Entities;

/// <summary>The search terms of an article's current revision.</summary>
internal sealed class ArticleTermsEntity
{
    /// <summary>The article; the key.</summary>
    public long ArticleId { get; set; }

    /// <summary>The terms of title and text, by <see cref="Search.SearchTerms"/>.</summary>
    public required string Terms { get; set; }
}
