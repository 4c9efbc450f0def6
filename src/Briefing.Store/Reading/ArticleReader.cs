using Briefing.Store.Entities;
using Briefing.Store.Judgements;
using Briefing.Store.Providers;
using Briefing.Store.Stories;
using Microsoft.EntityFrameworkCore;

namespace Briefing.Store.Reading;

/// <summary>Reads articles. Safe to use from many threads.</summary>
public sealed class ArticleReader
{
    private const long CachedCharacters = 16_000_000;

    // Not static: a compiled query belongs to one provider's model.
    private readonly Func<BriefingContext, string, CancellationToken, Task<string?>> _stampOf = EF.CompileAsyncQuery(
        (BriefingContext db, string slug, CancellationToken cancellationToken) =>
            db.Articles.Where(article => article.Slug == slug).Select(article => article.Stamp).FirstOrDefault()
    );

    private readonly IStoreProvider _provider;
    private readonly EditionCache _editions = new(CachedCharacters);

    internal ArticleReader(IStoreProvider provider) => _provider = provider;

    /// <summary>Lists articles, newest first: by stated publication date where there is one, then by import.</summary>
    /// <param name="after"><see cref="ArticlePage.Next"/> of the page before; <see langword="null"/> or anything else for the first.</param>
    /// <param name="limit">How many, 1 to 200.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="limit"/> is out of range.</exception>
    public async Task<ArticlePage> ListAsync(string? after, int limit, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(limit, 200);
        var db = _provider.CreateContext();
        await using var _ = db.ConfigureAwait(false);
        var articles = CurrentArticle.In(db);
        if (PageKey.Parse(after) is { } key)
        {
            articles = articles.Where(current =>
                current.Article.SortAt < key.SortAt
                || (current.Article.SortAt == key.SortAt && current.Article.Id < key.Id)
            );
        }

        var rows = await ArticleRow
            .Select(
                articles
                    .OrderByDescending(current => current.Article.SortAt)
                    .ThenByDescending(current => current.Article.Id)
            )
            .Take(limit + 1)
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        var total = await db.Articles.CountAsync(cancellationToken).ConfigureAwait(false);
        var items = await ArticleRow
            .ToSummariesAsync(db, [.. rows.Take(limit)], cancellationToken)
            .ConfigureAwait(false);
        var next =
            rows.Count > limit ? new PageKey(rows[limit - 1].Article.SortAt, rows[limit - 1].Article.Id) : default;
        return new ArticlePage(items, rows.Count > limit ? next.ToString() : null, total);
    }

    /// <summary>Finds an article by its place in addresses, with its current reading.</summary>
    /// <param name="slug">The place in addresses; case counts.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The edition, or <see langword="null"/> where there is none. The same object as before while nothing changed.</returns>
    public async Task<Edition?> FindEditionAsync(string slug, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(slug);
        var version = _provider.DataVersion;
        if (_editions.Find(slug, version) is { } unchanged)
        {
            return unchanged;
        }

        var db = _provider.CreateContext();
        await using var _ = db.ConfigureAwait(false);
        var stamp = await _stampOf(db, slug, cancellationToken).ConfigureAwait(false);
        if (stamp is null)
        {
            return null;
        }

        if (_editions.Find(slug, stamp, version) is { } kept)
        {
            return kept;
        }

        var edition = await LoadAsync(db, slug, cancellationToken).ConfigureAwait(false);
        if (edition is not null)
        {
            _editions.Keep(edition);
        }

        return edition;
    }

    internal static ArticleInfo InfoOf(ArticleEntity article, RevisionEntity revision, string engineVersion) =>
        new()
        {
            Id = article.Id,
            Slug = article.Slug,
            SeedName = article.SeedName,
            DisplayTitle = article.DisplayTitle,
            TitleIsStated = article.TitleIsStated,
            Metadata = ReadingLoader.MetadataOf(revision),
            DetectedLanguage = revision.DetectedLanguage,
            State = article.State,
            Revision = article.TextRevision,
            Sha256 = revision.Sha256,
            Encoding = revision.Encoding,
            EngineVersion = engineVersion,
            CreatedAt = article.CreatedAt,
            UpdatedAt = article.UpdatedAt,
        };

    /// <summary>Loads an edition in one transaction, so that it never mixes an old reading with a new one.</summary>
    private async Task<Edition?> LoadAsync(BriefingContext db, string slug, CancellationToken cancellationToken)
    {
        var transaction = await _provider.BeginReadAsync(db, cancellationToken).ConfigureAwait(false);
        await using var _ = transaction.ConfigureAwait(false);
        var article = await db
            .Articles.AsNoTracking()
            .SingleOrDefaultAsync(row => row.Slug == slug, cancellationToken)
            .ConfigureAwait(false);
        if (article is null)
        {
            return null;
        }

        var revision = await db
            .Revisions.AsNoTracking()
            .SingleAsync(row => row.ArticleId == article.Id && row.Number == article.CurrentRevision, cancellationToken)
            .ConfigureAwait(false);
        var reading = await ReadingLoader.LoadAsync(db, revision, cancellationToken).ConfigureAwait(false);
        var stories = await StoryRows.FindAsync(db, [article.StoryId], cancellationToken).ConfigureAwait(false);
        return new Edition(InfoOf(article, revision, reading.EngineVersion), reading, article.Stamp)
        {
            Judgements =
            [
                .. (await StoredJudgements.ListAsync(db, article.Id, cancellationToken).ConfigureAwait(false)).Where(
                    judgement => judgement.IsInPlace
                ),
            ],
            Story = stories.Values.SingleOrDefault(),
            Elsewhere = await StoryReader.FindElsewhereAsync(db, article.Id, cancellationToken).ConfigureAwait(false),
        };
    }
}
