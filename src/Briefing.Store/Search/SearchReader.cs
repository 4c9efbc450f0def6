namespace Briefing.Store.Search;

/// <summary>Full-text search over articles and claims.</summary>
public sealed class SearchReader
{
    /// <summary>Finds articles whose title or text has all the words.</summary>
    /// <param name="query">Words and "quoted phrases"; a minus before a word excludes it. Anything a person may type is safe.</param>
    /// <param name="limit">How many hits, 1 to 100.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public Task<IReadOnlyList<SearchHit>> FindArticlesAsync(
        string query,
        int limit,
        CancellationToken cancellationToken
    ) => throw new InvalidOperationException();

    /// <summary>Finds claims whose proposition or content has all the words.</summary>
    /// <param name="query">As for articles.</param>
    /// <param name="limit">How many hits, 1 to 100.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public Task<IReadOnlyList<SearchHit>> FindClaimsAsync(
        string query,
        int limit,
        CancellationToken cancellationToken
    ) => throw new InvalidOperationException();
}
