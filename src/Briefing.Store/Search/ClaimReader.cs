using System.Collections.Immutable;
using Briefing.Store.Providers;
using Briefing.Store.Search.Queries;

namespace Briefing.Store.Search;

/// <summary>
/// Finds claims of the current revisions. Safe to use from many threads. The work of one answer is bounded whatever is asked:
/// where few claims have the words of a query, all of them are looked at; else the articles are gone through in order of time,
/// so many at most, and the page says how far that went.
/// </summary>
public sealed class ClaimReader
{
    // Up to so many matches are put in order; beyond, the words are so common that the newest articles soon have a page of them.
    private const int MaxMatches = 5_000;
    private const int FirstWindow = 500;
    private const int WindowGrowth = 4;
    private const int Windows = 3;

    private string Columns =>
        $"{Dialect.SortTicks} AS \"SortTicks\", a.id AS \"ArticleId\", r.id AS \"RevisionId\", c.id AS \"ClaimId\", c.key AS \"Key\"";

    private readonly IStoreProvider _provider;
    private readonly int _firstWindow;
    private readonly int _maxMatches;

    internal ClaimReader(IStoreProvider provider, int firstWindow = FirstWindow, int maxMatches = MaxMatches)
    {
        _provider = provider;
        _firstWindow = firstWindow;
        _maxMatches = maxMatches;
    }

    private SqlDialect Dialect => _provider.Dialect;

    /// <summary>Finds a page of claims.</summary>
    /// <param name="query">What to find.</param>
    /// <param name="order">The order.</param>
    /// <param name="after"><see cref="ClaimPage.Next"/> of the page before; <see langword="null"/> or anything else for the first.</param>
    /// <param name="limit">How many, 1 to 200.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="limit"/> is out of range.</exception>
    public async Task<ClaimPage> FindAsync(
        ClaimQuery query,
        ClaimOrder order,
        string? after,
        int limit,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(limit, 200);
        var key = ClaimKey.Parse(after);
        var db = _provider.CreateContext();
        await using var _ = db.ConfigureAwait(false);
        var (words, rest) = QueryText.Split(query.Root);
        var found =
            words is not null && await IsRareAsync(db, words, cancellationToken).ConfigureAwait(false)
                ? await GatherAsync(db, words, rest, order, key, limit, cancellationToken).ConfigureAwait(false)
                : await WalkAsync(db, words, rest, order, key, limit, cancellationToken).ConfigureAwait(false);
        var items = await ClaimHitLoader
            .LoadAsync(
                db,
                found.Rows,
                [.. QueryText.Wanted(query.Root).Select(phrase => phrase.Terms)],
                cancellationToken
            )
            .ConfigureAwait(false);
        return new ClaimPage(items, found.Next?.ToString(), found.Total, found.LookedTo);
    }

    /// <summary>Whether so few claims have the words that all of them can be looked at.</summary>
    private async Task<bool> IsRareAsync(BriefingContext db, QueryNode words, CancellationToken cancellationToken)
    {
        var sql = new ClaimSql(Dialect);
        var match = Dialect.IsMatched(sql.Add(Dialect.Write(words)));
        var counts = await sql.RunAsync<int>(
                db,
                $"SELECT CAST(count(*) AS int) AS \"Value\" FROM (SELECT 1 FROM {Dialect.MatchedIndex} WHERE {match} LIMIT {sql.Add(_maxMatches + 1)}) found",
                cancellationToken
            )
            .ConfigureAwait(false);
        return counts[0] <= _maxMatches;
    }

    private async Task<Found> GatherAsync(
        BriefingContext db,
        QueryNode words,
        ImmutableArray<QueryNode> rest,
        ClaimOrder order,
        ClaimKey? after,
        int limit,
        CancellationToken cancellationToken
    )
    {
        var sql = new ClaimSql(Dialect);
        var conditions = string.Join(
            " AND ",
            rest.Select(sql.Condition).Prepend(Dialect.IsMatched(sql.Add(Dialect.Write(words))))
        );
        var all = await sql.RunAsync<ClaimRow>(
                db,
                $"SELECT {Columns} FROM {Dialect.MatchedClaims} {Dialect.LookUp} revisions r ON r.id = c.revision_id"
                    + $" {Dialect.LookUp} articles a ON a.id = r.article_id AND a.current_revision = r.number"
                    + $" WHERE {conditions} ORDER BY {ClaimOrdering.By(order)}",
                cancellationToken
            )
            .ConfigureAwait(false);
        var rows = all.SkipWhile(row => after is { } key && !ClaimOrdering.IsAfter(row, key, order)).ToList();
        return Found.Of(rows, limit) with { Total = all.Count };
    }

    private async Task<Found> WalkAsync(
        BriefingContext db,
        QueryNode? words,
        ImmutableArray<QueryNode> rest,
        ClaimOrder order,
        ClaimKey? after,
        int limit,
        CancellationToken cancellationToken
    )
    {
        var rows = new List<ClaimRow>();
        var window = _firstWindow;
        var start = after;
        for (var round = 1; ; round++, window *= WindowGrowth)
        {
            var end = await PlaceAsync(db, rest, order, start, window, cancellationToken).ConfigureAwait(false);
            rows.AddRange(
                await WalkAsync(db, words, rest, order, start, end, limit + 1 - rows.Count, cancellationToken)
                    .ConfigureAwait(false)
            );
            if (rows.Count > limit || end is null)
            {
                return Found.Of(rows, limit);
            }

            start = new ClaimKey(end.Key, int.MaxValue);
            if (round == Windows)
            {
                return new Found(rows, start, null, end.Key.SortAt);
            }
        }
    }

    private async Task<List<ClaimRow>> WalkAsync(
        BriefingContext db,
        QueryNode? words,
        ImmutableArray<QueryNode> rest,
        ClaimOrder order,
        ClaimKey? start,
        ArticlePlace? end,
        int limit,
        CancellationToken cancellationToken
    )
    {
        var sql = new ClaimSql(Dialect);
        List<string> conditions = [.. rest.Select(sql.Condition)];
        if (words is not null)
        {
            conditions.Add(sql.Condition(words));
        }

        if (start is { } key)
        {
            conditions.Add(ClaimOrdering.NotBefore(sql, key.Article, order));
            conditions.Add($"NOT (a.id = {sql.Add(key.Article.Id)} AND c.id <= {sql.Add(key.ClaimId)})");
        }

        if (end is not null)
        {
            conditions.Add(ClaimOrdering.NotAfter(sql, end.Key, order));
        }

        var where = conditions.Count == 0 ? "" : $" WHERE {string.Join(" AND ", conditions)}";
        return await sql.RunAsync<ClaimRow>(
                db,
                $"SELECT {Columns} FROM articles a"
                    + $" {Dialect.LookUp} revisions r ON r.article_id = a.id AND r.number = a.current_revision"
                    + $" {Dialect.LookUp} claims c ON c.revision_id = r.id{where}"
                    + $" ORDER BY {ClaimOrdering.By(order)} LIMIT {sql.Add(limit)}",
                cancellationToken
            )
            .ConfigureAwait(false);
    }

    /// <summary>The article that stands so many places on; <see langword="null"/> where there are fewer.</summary>
    private async Task<ArticlePlace?> PlaceAsync(
        BriefingContext db,
        ImmutableArray<QueryNode> rest,
        ClaimOrder order,
        ClaimKey? start,
        int places,
        CancellationToken cancellationToken
    )
    {
        var sql = new ClaimSql(Dialect);
        List<string> conditions = [.. rest.OfType<DateFilter>().Select(sql.Date)];
        if (start is { } key)
        {
            conditions.Add(ClaimOrdering.NotBefore(sql, key.Article, order));
        }

        var where = conditions.Count == 0 ? "" : $" WHERE {string.Join(" AND ", conditions)}";
        var found = await sql.RunAsync<ArticlePlace>(
                db,
                $"SELECT {Dialect.SortTicks} AS \"SortTicks\", a.id AS \"Id\" FROM articles a{where}"
                    + $" ORDER BY {ClaimOrdering.ArticlesBy(order)} LIMIT 1 OFFSET {sql.Add(places)}",
                cancellationToken
            )
            .ConfigureAwait(false);
        return found.SingleOrDefault();
    }

    private sealed record Found(IReadOnlyList<ClaimRow> Rows, ClaimKey? Next, int? Total, DateTimeOffset? LookedTo)
    {
        public static Found Of(List<ClaimRow> rows, int limit)
        {
            if (rows.Count <= limit)
            {
                return new Found(rows, null, null, null);
            }

            return new Found(rows[..limit], rows[limit - 1].Place, null, null);
        }
    }
}
