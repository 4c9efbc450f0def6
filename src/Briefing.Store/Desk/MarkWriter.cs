using Briefing.Store.Accounts;
using Briefing.Store.Auditing;
using Briefing.Store.Entities;
using Briefing.Store.Providers;
using Microsoft.EntityFrameworkCore;

namespace Briefing.Store.Desk;

/// <summary>Marks articles as read or starred for their reader. Safe to use from many threads.</summary>
public sealed class MarkWriter
{
    /// <summary>How many articles may be marked at a time.</summary>
    public const int MaxArticles = 200;

    private readonly IStoreProvider _provider;
    private readonly TimeProvider _timeProvider;

    internal MarkWriter(IStoreProvider provider, TimeProvider timeProvider)
    {
        _provider = provider;
        _timeProvider = timeProvider;
    }

    /// <summary>Marks articles as read as they are now, or as not read.</summary>
    /// <param name="caller">The reader.</param>
    /// <param name="slugs">The articles by their places in addresses; at most <see cref="MaxArticles"/>. What is not there is passed over.</param>
    /// <param name="isRead">Whether they are read.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="AccessDeniedException">The caller is not signed in.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There are more articles than may be.</exception>
    public Task MarkReadAsync(
        Caller caller,
        IReadOnlyCollection<string> slugs,
        bool isRead,
        CancellationToken cancellationToken
    ) =>
        MarkAsync(
            caller,
            slugs,
            (mark, article, _) => mark.ReadRevision = isRead ? article.TextRevision : null,
            cancellationToken
        );

    /// <summary>Stars an article, or takes its star away.</summary>
    /// <param name="caller">The reader.</param>
    /// <param name="slug">The article by its place in addresses; what is not there is passed over.</param>
    /// <param name="isStarred">Whether it is starred.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="AccessDeniedException">The caller is not signed in.</exception>
    public Task StarAsync(Caller caller, string slug, bool isStarred, CancellationToken cancellationToken) =>
        MarkAsync(
            caller,
            [slug],
            (mark, _, now) => mark.StarredAt = isStarred ? mark.StarredAt ?? now : null,
            cancellationToken
        );

    private async Task MarkAsync(
        Caller caller,
        IReadOnlyCollection<string> slugs,
        Action<ArticleMarkEntity, ArticleEntity, DateTimeOffset> change,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(caller);
        caller.Demand(AccountRole.Analyst);
        if (caller.AccountId is not { } accountId)
        {
            throw new AccessDeniedException($"{caller.Name} has no account that could keep what it has read.");
        }

        ArgumentNullException.ThrowIfNull(slugs);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(slugs.Count, MaxArticles);
        var now = _timeProvider.GetUtcNow();
        var db = _provider.CreateContext(new Change(caller, now));
        await using var _ = db.ConfigureAwait(false);
        var transaction = await _provider.BeginWriteAsync(db, cancellationToken).ConfigureAwait(false);
        await using var __ = transaction.ConfigureAwait(false);
        var articles = await db
            .Articles.AsNoTracking()
            .Where(article => slugs.Contains(article.Slug))
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        var ids = articles.Select(article => article.Id).ToList();
        var marks = await db
            .ArticleMarks.Where(mark => mark.AccountId == accountId && ids.Contains(mark.ArticleId))
            .ToDictionaryAsync(mark => mark.ArticleId, cancellationToken)
            .ConfigureAwait(false);
        foreach (var article in articles)
        {
            if (!marks.TryGetValue(article.Id, out var mark))
            {
                mark = new ArticleMarkEntity { AccountId = accountId, ArticleId = article.Id };
                db.ArticleMarks.Add(mark);
            }

            change(mark, article, now);
        }

        await db.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
    }
}
