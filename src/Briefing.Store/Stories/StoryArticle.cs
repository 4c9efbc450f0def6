using Briefing.Store.Reading;

namespace Briefing.Store.Stories;

/// <summary>An article of a story.</summary>
/// <param name="Article">The article.</param>
/// <param name="OriginId">The same for articles that have it from one place.</param>
public sealed record StoryArticle(ArticleInfo Article, long OriginId);
