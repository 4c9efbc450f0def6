namespace Briefing.Store.Reading;

/// <summary>Reads articles.</summary>
public sealed class ArticleReader
{
    /// <summary>Lists articles, newest first: by stated publication date where there is one, then by import.</summary>
    /// <param name="after"><see cref="ArticlePage.Next"/> of the page before, or <see langword="null"/> for the first.</param>
    /// <param name="limit">How many, 1 to 200.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public Task<ArticlePage> ListAsync(string? after, int limit, CancellationToken cancellationToken) =>
        throw new InvalidOperationException();

    /// <summary>Finds an article by its place in addresses, with its current reading.</summary>
    /// <returns>The edition, or <see langword="null"/> where there is none.</returns>
    public Task<Edition?> FindEditionAsync(string slug, CancellationToken cancellationToken) =>
        throw new InvalidOperationException();
}
