namespace Briefing.Store.Writing;

/// <summary>Stores articles with their readings.</summary>
public sealed class ArticleWriter
{
    /// <summary>What the store knows of a seed, or <see langword="null"/> for one never seen.</summary>
    public Task<SeedState?> FindSeedAsync(string seedName, CancellationToken cancellationToken) =>
        throw new InvalidOperationException();

    /// <summary>
    /// Stores an article in one transaction: readers see the old reading or the new one, never half. New bytes make a new
    /// revision; the same bytes with another engine replace the reading of the current revision; the same of both does nothing,
    /// except that a withdrawn article is present again.
    /// </summary>
    public Task<ArticleSaved> SaveAsync(ArticleSave article, CancellationToken cancellationToken) =>
        throw new InvalidOperationException();

    /// <summary>Marks the articles whose seeds are gone as withdrawn.</summary>
    /// <param name="presentSeedNames">The names of every seed that is there, failed ones included.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The seeds newly marked.</returns>
    public Task<IReadOnlyList<SeedState>> WithdrawMissingAsync(
        IReadOnlyCollection<string> presentSeedNames,
        CancellationToken cancellationToken
    ) => throw new InvalidOperationException();
}
