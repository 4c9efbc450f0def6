using Briefing.Store.Providers;
using Briefing.Store.Search.Queries;

namespace Briefing.Store.Search;

/// <summary>
/// Finds claims of the current revisions. Safe to use from many threads. The work of one answer is bounded whatever is asked:
/// where few claims have the words of a query, all of them are looked at; else the articles are gone through in order of time,
/// so many at most, and the page says how far that went.
/// </summary>
public sealed partial class ClaimReader
{
    // Up to so many matches are put in order; beyond, the words are so common that the newest articles soon have a page of them.
    private const int MaxMatches = 5_000;
    private const int FirstWindow = 500;
    private const int WindowGrowth = 4;
    private const int Windows = 3;

    private readonly IStoreProvider _provider;
    private readonly int _firstWindow;
    private readonly int _maxMatches;

    internal ClaimReader(IStoreProvider provider, int firstWindow = FirstWindow, int maxMatches = MaxMatches)
    {
        _provider = provider;
        _firstWindow = firstWindow;
        _maxMatches = maxMatches;
    }

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
        var select = new ClaimSelect(_provider.Dialect, query, order);
        var found = await IsRareAsync(db, select, cancellationToken).ConfigureAwait(false)
            ? await GatherAsync(db, select, order, key, limit, cancellationToken).ConfigureAwait(false)
            : await WalkAsync(db, select, key, limit, cancellationToken).ConfigureAwait(false);
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

    /// <summary>Whether the query asks for words that so few claims have that all of them can be looked at.</summary>
    private async Task<bool> IsRareAsync(BriefingContext db, ClaimSelect select, CancellationToken cancellationToken)
    {
        if (select.Words is null)
        {
            return false;
        }

        var sql = new ClaimSql(_provider.Dialect);
        var count = select.Count(sql, _maxMatches + 1);
        return (await sql.RunAsync<int>(db, count, cancellationToken).ConfigureAwait(false))[0] <= _maxMatches;
    }

    private async Task<Found> GatherAsync(
        BriefingContext db,
        ClaimSelect select,
        ClaimOrder order,
        ClaimKey? after,
        int limit,
        CancellationToken cancellationToken
    )
    {
        var sql = new ClaimSql(_provider.Dialect);
        var all = await sql.RunAsync<ClaimRow>(db, select.ByWords(sql), cancellationToken).ConfigureAwait(false);
        var rows = all.SkipWhile(row => after is { } key && !ClaimOrdering.IsAfter(row, key, order)).ToList();
        return Found.Of(rows, limit) with { Total = all.Count };
    }

    private async Task<Found> WalkAsync(
        BriefingContext db,
        ClaimSelect select,
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
            var end = await PlaceAsync(db, select, start, window, cancellationToken).ConfigureAwait(false);
            var sql = new ClaimSql(_provider.Dialect);
            var statement = select.ByArticles(sql, start, end, limit + 1 - rows.Count);
            rows.AddRange(await sql.RunAsync<ClaimRow>(db, statement, cancellationToken).ConfigureAwait(false));
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

    /// <summary>The article that stands so many places on; <see langword="null"/> where there are fewer.</summary>
    private async Task<ArticlePlace?> PlaceAsync(
        BriefingContext db,
        ClaimSelect select,
        ClaimKey? start,
        int places,
        CancellationToken cancellationToken
    )
    {
        var sql = new ClaimSql(_provider.Dialect);
        var statement = select.Place(sql, start, places);
        return (
            await sql.RunAsync<ArticlePlace>(db, statement, cancellationToken).ConfigureAwait(false)
        ).SingleOrDefault();
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
