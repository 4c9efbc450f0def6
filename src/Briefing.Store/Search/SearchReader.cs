using Briefing.Store.Providers;
using Briefing.Store.Reading;
using Briefing.Store.Search.Queries;
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
        var keys = await KeysAsync(db, _provider.Dialect.Articles, parsed, limit, cancellationToken)
            .ConfigureAwait(false);
        var rows = await (
            from terms in db.ArticleTerms.AsNoTracking()
            where keys.Contains(terms.Key)
            join current in CurrentArticle.In(db) on terms.ArticleId equals current.Article.Id
            join content in db.RevisionContents.AsNoTracking() on current.Revision.Id equals content.RevisionId
            orderby terms.Key descending
            select new
            {
                current.Article,
                current.Revision,
                current.Reading.EngineVersion,
                content.Text,
            }
        )
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        return
        [
            .. rows.Select(row =>
            {
                var title = row.Revision.Title;
                var snippet = Snippet.Cut(title is null ? row.Text : $"{title}. {row.Text}", parsed.Wanted);
                var info = ArticleReader.InfoOf(row.Article, row.Revision, row.EngineVersion);
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
        var keys = await KeysAsync(db, _provider.Dialect.Claims, parsed, limit, cancellationToken)
            .ConfigureAwait(false);
        var rows = await (
            from claim in db.Claims.AsNoTracking()
            where keys.Contains(claim.Key)
            join current in CurrentArticle.In(db) on claim.RevisionId equals current.Revision.Id
            join content in db.RevisionContents.AsNoTracking() on claim.RevisionId equals content.RevisionId
            orderby claim.Key descending
            select new
            {
                current.Article,
                current.Revision,
                current.Reading.EngineVersion,
                claim.Id,
                claim.Proposition,
                claim.ContentSpans,
                content.Text,
            }
        )
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        return
        [
            .. rows.Select(row =>
            {
                var snippet = Snippet.Cut(row.Proposition, parsed.Wanted);
                if (snippet.Matches.IsEmpty)
                {
                    snippet = Snippet.Cut(
                        string.Join(' ', row.ContentSpans.Select(span => span.Of(row.Text).ToString())),
                        parsed.Wanted
                    );
                }

                var info = ArticleReader.InfoOf(row.Article, row.Revision, row.EngineVersion);
                return new SearchHit(info, row.Id, snippet.Text, snippet.Matches);
            }),
        ];
    }

    /// <summary>The keys of the newest rows of an index that match.</summary>
    private Task<List<long>> KeysAsync(
        BriefingContext db,
        SearchTable table,
        SearchQuery query,
        int limit,
        CancellationToken cancellationToken
    )
    {
        var dialect = _provider.Dialect;
        var sql = new ClaimSql(dialect);
        var statement =
            $"SELECT {table.Key} AS \"Value\" FROM {table.Name} WHERE {dialect.IsMatched(table, sql.Add(dialect.Write(query.ToNode())))}"
            + $" ORDER BY {table.Key} DESC LIMIT {sql.Add(limit)}";
        return sql.RunAsync<long>(db, statement, cancellationToken);
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
