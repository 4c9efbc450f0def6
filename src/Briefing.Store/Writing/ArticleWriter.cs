using Briefing.Store.Accounts;
using Briefing.Store.Annotations;
using Briefing.Store.Auditing;
using Briefing.Store.Providers;
using Briefing.Store.Reading;
using Microsoft.EntityFrameworkCore;

namespace Briefing.Store.Writing;

/// <summary>Stores articles with their readings. Safe to use from many threads; writes of all processes take turns.</summary>
public sealed class ArticleWriter
{
    private readonly IStoreProvider _provider;
    private readonly TimeProvider _timeProvider;
    private readonly ArticleRows _rows;

    internal ArticleWriter(IStoreProvider provider, IAnchorFollower follower, TimeProvider timeProvider)
    {
        _provider = provider;
        _timeProvider = timeProvider;
        _rows = new ArticleRows(provider, follower, timeProvider);
    }

    /// <summary>What the store knows of a seed.</summary>
    /// <param name="seedName">The seed's file name; case counts.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>What it knows, or <see langword="null"/> for a seed never seen.</returns>
    public async Task<SeedState?> FindSeedAsync(string seedName, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(seedName);
        var db = _provider.CreateContext();
        await using var _ = db.ConfigureAwait(false);
        return await CurrentArticle
            .In(db)
            .Where(current => current.Article.SeedName == seedName)
            .Select(current => new SeedState(
                current.Article.SeedName,
                current.Article.Slug,
                current.Revision.Sha256,
                current.Reading.EngineVersion,
                current.Article.State,
                current.Article.Origin
            ))
            .SingleOrDefaultAsync(cancellationToken)
            .ConfigureAwait(false);
    }

    /// <summary>
    /// Stores an article in one transaction and makes it current at once: readers see the old reading or the new one, never
    /// half. New bytes or another engine make a new revision; the same of both does nothing, except that a withdrawn article
    /// is present again. Imports, which ask before they change anything, go through <see cref="ImportItemWriter"/>.
    /// </summary>
    /// <param name="caller">On whose behalf; an admin.</param>
    /// <param name="article">The article with its reading.</param>
    /// <param name="cancellationToken">Stops it; then nothing of the article is stored.</param>
    /// <exception cref="AccessDeniedException">The caller is not an admin.</exception>
    public async Task<ArticleSaved> SaveAsync(Caller caller, ArticleSave article, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(caller);
        caller.Demand(AccountRole.Admin);
        ArgumentNullException.ThrowIfNull(article);
        var db = _provider.CreateContext(new Change(caller, _timeProvider.GetUtcNow()));
        await using var _ = db.ConfigureAwait(false);
        var transaction = await _provider.BeginWriteAsync(db, cancellationToken).ConfigureAwait(false);
        await using var __ = transaction.ConfigureAwait(false);
        var saved = await SaveAsync(db, article, cancellationToken).ConfigureAwait(false);
        await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
        return saved;
    }

    private async Task<ArticleSaved> SaveAsync(
        BriefingContext db,
        ArticleSave save,
        CancellationToken cancellationToken
    )
    {
        var article = await db
            .Articles.SingleOrDefaultAsync(row => row.SeedName == save.SeedName, cancellationToken)
            .ConfigureAwait(false);
        if (article is null)
        {
            article = await _rows.CreateAsync(db, save, cancellationToken).ConfigureAwait(false);
            return new ArticleSaved(ImportOutcome.Created, article.Slug, article.TextRevision);
        }

        var current = await ArticleRows.StateAsync(db, article, cancellationToken).ConfigureAwait(false);
        if (current.Sha256 != save.Sha256 || current.EngineVersion != save.Reading.EngineVersion)
        {
            var number = await _rows.AddRevisionAsync(db, article, save, cancellationToken).ConfigureAwait(false);
            await _rows.MakeCurrentAsync(db, article, number, itemId: null, cancellationToken).ConfigureAwait(false);
        }
        else if (article.State == ArticleState.Withdrawn)
        {
            _ = await _rows.SetStateAsync(db, article, ArticleState.Present, cancellationToken).ConfigureAwait(false);
        }
        else
        {
            return new ArticleSaved(ImportOutcome.Unchanged, article.Slug, article.TextRevision);
        }

        await db.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        return new ArticleSaved(ImportOutcome.Updated, article.Slug, article.TextRevision);
    }
}
