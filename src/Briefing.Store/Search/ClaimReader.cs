using System.Collections.Immutable;
using System.Globalization;
using Briefing.Store.Conversions;
using Briefing.Store.Providers;
using Briefing.Store.Search.Queries;
using Briefing.Store.Writing;

namespace Briefing.Store.Search;

/// <summary>
/// Finds claims of the current revisions. Safe to use from many threads. One index has all that a query may ask, and gives
/// what it finds in order of time, so that a page costs about what the index alone takes to find it, however much there is.
/// </summary>
public sealed partial class ClaimReader
{
    /// <summary>Up to so many claims are counted.</summary>
    public const int MaxTotal = 5_000;

    // Words that more outlets have in their names mean none of them in particular.
    private const int MaxOutlets = 1_000;

    private readonly IStoreProvider _provider;

    internal ClaimReader(IStoreProvider provider) => _provider = provider;

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
        long? place = long.TryParse(after, NumberStyles.None, CultureInfo.InvariantCulture, out var key) ? key : null;
        var db = _provider.CreateContext();
        await using var _ = db.ConfigureAwait(false);
        var select = await SelectAsync(db, query, cancellationToken).ConfigureAwait(false);
        var keys =
            order == ClaimOrder.NewestFirst
                ? await KeysAsync(db, select, 0, place ?? long.MaxValue, order, limit + 1, cancellationToken)
                    .ConfigureAwait(false)
                : await OldestAsync(db, select, place, limit + 1, cancellationToken).ConfigureAwait(false);
        var total =
            place is null && keys.Count <= limit
                ? keys.Count
                : await CountAsync(db, select, cancellationToken).ConfigureAwait(false);
        var shown = keys.Take(limit).ToList();
        var items = await ClaimHitLoader
            .LoadAsync(db, shown, [.. QueryText.Wanted(query.Root).Select(phrase => phrase.Terms)], cancellationToken)
            .ConfigureAwait(false);
        return new ClaimPage(
            items,
            keys.Count > limit ? shown[^1].ToString(CultureInfo.InvariantCulture) : null,
            total <= MaxTotal ? total : null
        );
    }

    private async Task<ClaimSelect> SelectAsync(
        BriefingContext db,
        ClaimQuery query,
        CancellationToken cancellationToken
    )
    {
        var outlets = new Dictionary<NameFilter, ImmutableArray<long>>();
        foreach (var filter in IndexQuery.Outlets(query.Root))
        {
            if (!outlets.ContainsKey(filter))
            {
                outlets[filter] = await OutletsAsync(db, filter.Words, cancellationToken).ConfigureAwait(false);
            }
        }

        return new ClaimSelect(_provider.Dialect, IndexQuery.Of(query.Root, outlets));
    }

    private async Task<ImmutableArray<long>> OutletsAsync(
        BriefingContext db,
        string words,
        CancellationToken cancellationToken
    )
    {
        // Folded names are compared as they are, so that both databases agree on every letter.
        var sql = new ClaimSql(_provider.Dialect);
        var folded = sql.Add(StoredText.Encode(OutletNames.Fold(words)));
        var statement =
            $"SELECT o.id AS \"Value\" FROM outlets o WHERE {_provider.Dialect.Contains("o.folded_name", folded)} ORDER BY o.id LIMIT {sql.Add(MaxOutlets)}";
        return [.. await sql.RunAsync<long>(db, statement, cancellationToken).ConfigureAwait(false)];
    }

    private Task<List<long>> KeysAsync(
        BriefingContext db,
        ClaimSelect select,
        long from,
        long until,
        ClaimOrder order,
        int limit,
        CancellationToken cancellationToken
    )
    {
        var sql = new ClaimSql(_provider.Dialect);
        return sql.RunAsync<long>(db, select.Keys(sql, from, until, order, limit), cancellationToken);
    }

    private async Task<int> CountAsync(BriefingContext db, ClaimSelect select, CancellationToken cancellationToken)
    {
        var sql = new ClaimSql(_provider.Dialect);
        return (await sql.RunAsync<int>(db, select.Count(sql, MaxTotal + 1), cancellationToken).ConfigureAwait(false))[
            0
        ];
    }
}
