using Briefing.Store.Entities;
using Briefing.Store.Providers;
using Microsoft.EntityFrameworkCore;

namespace Briefing.Store.Desk;

/// <summary>Tells what came since a reader looked last. Safe to use from many threads.</summary>
public sealed class NewsReader
{
    /// <summary>How many revisions are counted at most.</summary>
    public const int MaxCounted = 1_000;

    private readonly IStoreProvider _provider;

    internal NewsReader(IStoreProvider provider) => _provider = provider;

    /// <summary>The place of the newest revision in the order in which they are stored; 0 where there is none.</summary>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<long> FindLatestAsync(CancellationToken cancellationToken)
    {
        var db = _provider.CreateContext();
        await using var _ = db.ConfigureAwait(false);
        return await NewTexts(db)
            .OrderByDescending(revision => revision.Id)
            .Select(revision => revision.Id)
            .FirstOrDefaultAsync(cancellationToken)
            .ConfigureAwait(false);
    }

    /// <summary>Counts what came since a place.</summary>
    /// <param name="since">A place that <see cref="FindLatestAsync"/> or <see cref="News.Latest"/> told.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<News> CountSinceAsync(long since, CancellationToken cancellationToken)
    {
        var db = _provider.CreateContext();
        await using var _ = db.ConfigureAwait(false);
        var revisions = await NewTexts(db)
            .Where(revision => revision.Id > since)
            .OrderByDescending(revision => revision.Id)
            .Take(MaxCounted)
            .Select(revision => new
            {
                revision.Id,
                revision.ArticleId,
                revision.Number,
            })
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        var articles = revisions
            .GroupBy(revision => revision.ArticleId)
            .Select(group => group.Any(revision => revision.Number == 1))
            .ToList();
        return new News(
            revisions.Count == 0 ? since : revisions[0].Id,
            articles.Count(isCreated => isCreated),
            articles.Count(isCreated => !isCreated)
        );
    }

    /// <summary>What is news: not a change that waits for approval, nor a reading made anew.</summary>
    private static IQueryable<RevisionEntity> NewTexts(BriefingContext db) =>
        from revision in db.Revisions.AsNoTracking()
        join article in db.Articles on revision.ArticleId equals article.Id
        where
            revision.Number <= article.CurrentRevision
            && !db.Revisions.Any(other =>
                other.ArticleId == revision.ArticleId
                && other.TextRevision == revision.TextRevision
                && other.Number < revision.Number
            )
        select revision;
}
