namespace Briefing.Store.Linking;

/// <summary>An article that has a key.</summary>
/// <param name="Key">The key.</param>
/// <param name="Place">The article's place.</param>
/// <param name="ArticleId">The article.</param>
internal sealed record KeyPosting(long Key, long Place, long ArticleId);
