using Briefing.Store.Reading;
using Briefing.Store.Search;

namespace Briefing.Web.Components.Search;

/// <summary>What a search found of one article.</summary>
/// <param name="Article">The article.</param>
/// <param name="Text">The hit in its text or title, or <see langword="null"/> where only claims have the words.</param>
/// <param name="Claims">Its claims that have the words, in text order.</param>
internal sealed record SearchGroup(ArticleInfo Article, SearchHit? Text, IReadOnlyList<SearchHit> Claims)
{
    /// <summary>Groups hits by article, in the order in which the articles were found.</summary>
    public static IReadOnlyList<SearchGroup> Of(IReadOnlyList<SearchHit> claims, IReadOnlyList<SearchHit> articles)
    {
        var byArticle = claims.ToLookup(hit => hit.Article.Id);
        var texts = articles.ToDictionary(hit => hit.Article.Id);
        return
        [
            .. articles
                .Concat(claims)
                .DistinctBy(hit => hit.Article.Id)
                .Select(hit => new SearchGroup(
                    hit.Article,
                    texts.GetValueOrDefault(hit.Article.Id),
                    [.. byArticle[hit.Article.Id].OrderBy(claim => claim.ClaimId)]
                )),
        ];
    }
}
