using Briefing.Store.Entities;
using Briefing.Store.Judgements;
using Briefing.Store.Providers;
using Briefing.Store.Reading;
using Briefing.Store.Search;
using Microsoft.EntityFrameworkCore;

namespace Briefing.Store.Writing;

/// <summary>
/// Makes anew the keys and terms of what was stored before keys told the time. It takes one article at a time, so that a kill
/// leaves nothing half done: the next start goes on, and several processes at once do each article once.
/// </summary>
internal static class SearchRebuild
{
    /// <summary>Does what is to be done; mostly nothing.</summary>
    public static async Task RunAsync(IStoreProvider provider, CancellationToken cancellationToken)
    {
        var db = provider.CreateContext();
        await using var _ = db.ConfigureAwait(false);
        if (
            !await db.Claims.AnyAsync(claim => claim.Key < TimeKeys.Least, cancellationToken).ConfigureAwait(false)
            && await db.Articles.CountAsync(cancellationToken).ConfigureAwait(false)
                == await db.ArticleTerms.CountAsync(cancellationToken).ConfigureAwait(false)
        )
        {
            return;
        }

        var articles = await db
            .Articles.OrderBy(article => article.SortAt)
            .ThenBy(article => article.Id)
            .Select(article => article.Id)
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        foreach (var article in articles)
        {
            await RebuildAsync(provider, article, cancellationToken).ConfigureAwait(false);
        }
    }

    private static async Task RebuildAsync(IStoreProvider provider, long articleId, CancellationToken cancellationToken)
    {
        var db = provider.CreateContext();
        await using var _ = db.ConfigureAwait(false);
        var transaction = await provider.BeginWriteAsync(db, cancellationToken).ConfigureAwait(false);
        await using var __ = transaction.ConfigureAwait(false);
        var article = await db
            .Articles.AsNoTracking()
            .SingleOrDefaultAsync(row => row.Id == articleId, cancellationToken)
            .ConfigureAwait(false);
        if (article is null)
        {
            return;
        }

        var revisions = await db
            .Revisions.AsNoTracking()
            .Where(row => row.ArticleId == articleId)
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        foreach (var revision in revisions)
        {
            await RebuildAsync(db, article, revision, cancellationToken).ConfigureAwait(false);
        }

        await DismissedFlags.RefreshAsync(db, [articleId], cancellationToken).ConfigureAwait(false);
        await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
    }

    private static async Task RebuildAsync(
        BriefingContext db,
        ArticleEntity article,
        RevisionEntity revision,
        CancellationToken cancellationToken
    )
    {
        var isCurrent = revision.Number == article.CurrentRevision;
        var hasTerms =
            !isCurrent
            || await db
                .ArticleTerms.AnyAsync(row => row.ArticleId == article.Id, cancellationToken)
                .ConfigureAwait(false);
        var old = await db
            .Claims.Where(row => row.RevisionId == revision.Id && row.Key < TimeKeys.Least)
            .OrderByDescending(row => row.Id)
            .Select(row => row.Key)
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        if (hasTerms && old.Count == 0)
        {
            return;
        }

        var document = await ReadingLoader.LoadAsync(db, revision, cancellationToken).ConfigureAwait(false);
        var terms = new ClaimTerms(document, revision.OutletId);
        var byId = document.Claims.ToDictionary(claim => claim.Id, terms.Of);
        var ids = document.Claims.Select(claim => claim.Id).OrderDescending().ToList();
        var key = await TimeKeys
            .NextAsync(db.Claims.Select(row => row.Key), article.SortAt, old.Count, cancellationToken)
            .ConfigureAwait(false);
        foreach (var (oldKey, id) in old.Zip(ids))
        {
            var newKey = key++;
            var newTerms = isCurrent ? byId[id] : "";
            await db
                .Database.ExecuteSqlAsync(
                    $"UPDATE claims SET key = {newKey}, terms = {newTerms} WHERE key = {oldKey}",
                    cancellationToken
                )
                .ConfigureAwait(false);
        }

        if (!hasTerms)
        {
            var articleKey = await TimeKeys
                .NextAsync(db.ArticleTerms.Select(row => row.Key), article.SortAt, 1, cancellationToken)
                .ConfigureAwait(false);
            db.ArticleTerms.Add(
                new ArticleTermsEntity
                {
                    Key = articleKey,
                    ArticleId = article.Id,
                    Terms = SearchTerms.Join(document.Metadata.Title, document.Text),
                }
            );
            await db.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        }
    }
}
