namespace Briefing.Store.Entities;

/// <summary>
/// A key under which articles find each other. It has no foreign key: a lookup for each of the hundred and more rows of an
/// article would cost more than the row, and articles are never deleted.
/// </summary>
internal sealed class ArticleKeyEntity
{
    /// <summary>The key.</summary>
    public long Key { get; set; }

    /// <summary>The article's place among those of the key.</summary>
    public long Place { get; set; }

    /// <summary>The article.</summary>
    public long ArticleId { get; set; }
}
