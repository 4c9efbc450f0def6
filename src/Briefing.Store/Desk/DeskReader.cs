using Briefing.Store.Accounts;
using Briefing.Store.Entities;
using Briefing.Store.Providers;
using Briefing.Store.Reading;
using Microsoft.EntityFrameworkCore;

namespace Briefing.Store.Desk;

/// <summary>Reads a reader's own list: what there is to read, what was read, what is starred. Safe to use from many threads.</summary>
public sealed class DeskReader
{
    private readonly IStoreProvider _provider;

    internal DeskReader(IStoreProvider provider) => _provider = provider;

    /// <summary>Lists articles: those that the reader has not read as they are now, then the others; each newest first.</summary>
    /// <param name="caller">The reader.</param>
    /// <param name="filter">Which of them.</param>
    /// <param name="after"><see cref="DeskPage.Next"/> of the page before; <see langword="null"/> or anything else for the first.</param>
    /// <param name="limit">How many, 1 to 200.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="AccessDeniedException">The caller is not signed in.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="limit"/> is out of range.</exception>
    public async Task<DeskPage> ListAsync(
        Caller caller,
        DeskFilter filter,
        string? after,
        int limit,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(caller);
        caller.Demand(AccountRole.Analyst);
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(limit, 200);
        var db = _provider.CreateContext();
        await using var _ = db.ConfigureAwait(false);
        var key = DeskKey.Parse(after);
        var rows = new List<ArticleRow>();
        var marks = db.ArticleMarks.AsNoTracking().Where(mark => mark.AccountId == caller.AccountId);
        foreach (var isRead in Parts(filter).Where(part => part || !key.IsRead))
        {
            var place = isRead == key.IsRead ? key.Article : null;
            var part = After(Part(db, marks, filter, isRead), place);
            rows.AddRange(
                await ArticleRow
                    .Select(part)
                    .Take(limit + 1 - rows.Count)
                    .ToListAsync(cancellationToken)
                    .ConfigureAwait(false)
            );
            if (rows.Count > limit)
            {
                break;
            }
        }

        var shown = rows.Take(limit).ToList();
        var ids = shown.Select(row => row.Article.Id).ToList();
        var done = await marks
            .Where(mark => ids.Contains(mark.ArticleId))
            .ToDictionaryAsync(mark => mark.ArticleId, cancellationToken)
            .ConfigureAwait(false);
        var items = shown
            .Select(row => new DeskItem(row.ToSummary(), MarkOf(done.GetValueOrDefault(row.Article.Id))))
            .ToList();
        var total = await db.Articles.CountAsync(cancellationToken).ConfigureAwait(false);
        var read = await marks
            .CountAsync(mark => mark.ReadRevision >= mark.Article!.TextRevision, cancellationToken)
            .ConfigureAwait(false);
        var starred = await marks.CountAsync(mark => mark.StarredAt != null, cancellationToken).ConfigureAwait(false);
        var next = rows.Count > limit ? NextOf(items[^1], filter, shown[^1]).ToString() : null;
        return new DeskPage(items, next, total, total - read, starred);
    }

    /// <summary>What the reader has done with an article.</summary>
    /// <param name="caller">The reader.</param>
    /// <param name="articleId">The article.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="AccessDeniedException">The caller is not signed in.</exception>
    public async Task<ArticleMark> FindMarkAsync(Caller caller, long articleId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(caller);
        caller.Demand(AccountRole.Analyst);
        var db = _provider.CreateContext();
        await using var _ = db.ConfigureAwait(false);
        var mark = await db
            .ArticleMarks.AsNoTracking()
            .SingleOrDefaultAsync(
                row => row.AccountId == caller.AccountId && row.ArticleId == articleId,
                cancellationToken
            )
            .ConfigureAwait(false);
        return MarkOf(mark);
    }

    // The starred are one list: who goes through them wants them in their order, read or not.
    private static bool[] Parts(DeskFilter filter) =>
        filter switch
        {
            DeskFilter.All => [false, true],
            _ => [false],
        };

    private static IQueryable<CurrentArticle> Part(
        BriefingContext db,
        IQueryable<ArticleMarkEntity> marks,
        DeskFilter filter,
        bool isRead
    ) =>
        filter == DeskFilter.Starred
            ? CurrentArticle
                .In(db)
                .Where(current => marks.Any(mark => mark.ArticleId == current.Article.Id && mark.StarredAt != null))
            : CurrentArticle
                .In(db)
                .Where(current =>
                    marks.Any(mark =>
                        mark.ArticleId == current.Article.Id && mark.ReadRevision >= current.Article.TextRevision
                    ) == isRead
                );

    private static IQueryable<CurrentArticle> After(IQueryable<CurrentArticle> articles, PageKey? after) =>
        (
            after is { } key
                ? articles.Where(current =>
                    current.Article.SortAt < key.SortAt
                    || (current.Article.SortAt == key.SortAt && current.Article.Id < key.Id)
                )
                : articles
        )
            .OrderByDescending(current => current.Article.SortAt)
            .ThenByDescending(current => current.Article.Id);

    private static DeskKey NextOf(DeskItem last, DeskFilter filter, ArticleRow row) =>
        new(filter == DeskFilter.All && last.IsRead, new PageKey(row.Article.SortAt, row.Article.Id));

    private static ArticleMark MarkOf(ArticleMarkEntity? mark) =>
        mark is null ? ArticleMark.None : new ArticleMark(mark.ReadRevision, mark.StarredAt is not null);
}
