using Briefing.Analysis;
using Briefing.Store.Providers;
using Microsoft.EntityFrameworkCore;

namespace Briefing.Store.Reading;

/// <summary>Reads what a run would change, or changed, in an article. Safe to use from many threads.</summary>
public sealed class ImportChangeReader
{
    private readonly IStoreProvider _provider;

    internal ImportChangeReader(IStoreProvider provider) => _provider = provider;

    /// <summary>Finds a change.</summary>
    /// <param name="itemId">The item of the run.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The change, or <see langword="null"/> where there is no such item.</returns>
    public async Task<StoredChange?> FindAsync(long itemId, CancellationToken cancellationToken)
    {
        var db = _provider.CreateContext();
        await using var _ = db.ConfigureAwait(false);
        var transaction = await _provider.BeginReadAsync(db, cancellationToken).ConfigureAwait(false);
        await using var __ = transaction.ConfigureAwait(false);
        var item = await db
            .ImportItems.AsNoTracking()
            .SingleOrDefaultAsync(row => row.Id == itemId, cancellationToken)
            .ConfigureAwait(false);
        return item is null
            ? null
            : new StoredChange(
                item.RunId,
                ImportRunReader.InfoOf(item),
                await LoadAsync(db, item.ArticleId, item.BaseRevision, cancellationToken).ConfigureAwait(false),
                await LoadAsync(db, item.ArticleId, item.NewRevision, cancellationToken).ConfigureAwait(false)
            );
    }

    private static async Task<AnalyzedDocument?> LoadAsync(
        BriefingContext db,
        long? articleId,
        int? number,
        CancellationToken cancellationToken
    )
    {
        var revision = await db
            .Revisions.AsNoTracking()
            .SingleOrDefaultAsync(row => row.ArticleId == articleId && row.Number == number, cancellationToken)
            .ConfigureAwait(false);
        return revision is null
            ? null
            : await ReadingLoader.LoadAsync(db, revision, cancellationToken).ConfigureAwait(false);
    }
}
