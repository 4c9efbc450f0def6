using Briefing.Store.Providers;
using Briefing.Store.Reading;
using Microsoft.EntityFrameworkCore;

namespace Briefing.Store.Search;

/// <summary>Full-text search over the current revisions of articles and their claims, newest first. Safe to use from many threads.</summary>
public sealed class SearchReader
{
    private readonly IStoreProvider _provider;

    internal SearchReader(IStoreProvider provider) => _provider = provider;

    /// <summary>Finds articles whose title or text has all the words.</summary>
    /// <param name="query">Words and "quoted phrases"; a minus before a word excludes it. Anything a person may type is safe.</param>
    /// <param name="limit">How many hits, 1 to 100.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="limit"/> is out of range.</exception>
    public async Task<IReadOnlyList<SearchHit>> FindArticlesAsync(
        string query,
        int limit,
        CancellationToken cancellationToken
    )
    {
        if (Check(query, limit) is not { } parsed)
        {
            return [];
        }

        var db = _provider.CreateContext();
        await using var _ = db.ConfigureAwait(false);
        var rows = await (
            from terms in _provider.MatchArticles(db, parsed).AsNoTracking()
            join article in db.Articles.AsNoTracking() on terms.ArticleId equals article.Id
            join revision in db.Revisions.AsNoTracking()
                on new { ArticleId = article.Id, Number = article.CurrentRevision } equals new
                {
                    revision.ArticleId,
                    revision.Number,
                }
            join reading in db.Readings.AsNoTracking() on revision.Id equals reading.RevisionId
            join content in db.RevisionContents.AsNoTracking() on revision.Id equals content.RevisionId
            orderby article.SortAt descending, article.Id descending
            select new
            {
                article,
                revision,
                reading.EngineVersion,
                content.Text,
            }
        )
            .Take(limit)
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        return
        [
            .. rows.Select(row =>
            {
                var title = row.revision.Title;
                var snippet = Snippet.Cut(title is null ? row.Text : $"{title}. {row.Text}", parsed);
                var info = ArticleReader.InfoOf(row.article, row.revision, row.EngineVersion);
                return new SearchHit(info, null, snippet.Text, snippet.Matches);
            }),
        ];
    }

    /// <summary>Finds claims whose proposition or content has all the words.</summary>
    /// <param name="query">As for articles.</param>
    /// <param name="limit">How many hits, 1 to 100.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="limit"/> is out of range.</exception>
    public async Task<IReadOnlyList<SearchHit>> FindClaimsAsync(
        string query,
        int limit,
        CancellationToken cancellationToken
    )
    {
        if (Check(query, limit) is not { } parsed)
        {
            return [];
        }

        var db = _provider.CreateContext();
        await using var _ = db.ConfigureAwait(false);
        var rows = await (
            from claim in _provider.MatchClaims(db, parsed).AsNoTracking()
            join revision in db.Revisions.AsNoTracking() on claim.RevisionId equals revision.Id
            join article in db.Articles.AsNoTracking()
                on new { Id = revision.ArticleId, revision.Number } equals new
                {
                    article.Id,
                    Number = article.CurrentRevision,
                }
            join reading in db.Readings.AsNoTracking() on revision.Id equals reading.RevisionId
            orderby article.SortAt descending, article.Id descending, claim.Id
            select new
            {
                article,
                revision,
                reading.EngineVersion,
                claim.Id,
                claim.Proposition,
            }
        )
            .Take(limit)
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        return
        [
            .. rows.Select(row =>
            {
                var snippet = Snippet.Cut(row.Proposition, parsed);
                var info = ArticleReader.InfoOf(row.article, row.revision, row.EngineVersion);
                return new SearchHit(info, row.Id, snippet.Text, snippet.Matches);
            }),
        ];
    }

    private static SearchQuery? Check(string query, int limit)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(limit, 100);
        var parsed = SearchQuery.Parse(query);
        return parsed.IsEmpty ? null : parsed;
    }
}
