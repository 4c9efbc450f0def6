using System.Collections.Immutable;
using System.Data.Common;
using System.Diagnostics;
using Briefing.Store.Providers;
using Briefing.Store.Search;
using Briefing.Store.Search.Queries;
using Microsoft.EntityFrameworkCore;

namespace Briefing.Benchmarks.Search;

/// <summary>Asks the database's own index, without Briefing: the expression that Briefing would ask, as one statement.</summary>
internal sealed class BareSearch : IAsyncDisposable
{
    private const int Limit = 30;

    private readonly Briefing.Store.BriefingContext _db;
    private readonly SqlDialect _dialect;

    private BareSearch(Briefing.Store.BriefingContext db, SqlDialect dialect)
    {
        _db = db;
        _dialect = dialect;
    }

    public static async Task<BareSearch> OpenAsync(IStoreProvider provider)
    {
        var db = provider.CreateContext();
        await db.Database.OpenConnectionAsync();
        return new BareSearch(db, provider.Dialect);
    }

    /// <summary>The time to read the key of everything that matches.</summary>
    public TimeSpan All(SearchTable table, string expression) => Time(table, expression, "");

    /// <summary>The time to read the first page of what matches, by the index's own ranking.</summary>
    public TimeSpan Ranked(SearchTable table, string expression) =>
        Time(
            table,
            expression,
            _dialect is SqliteDialect
                ? " ORDER BY rank LIMIT 30"
                : " ORDER BY ts_rank(terms_vector, $1::tsquery) DESC LIMIT 30"
        );

    /// <summary>The time to read the first page of what matches, by key.</summary>
    public TimeSpan Newest(SearchTable table, string expression) =>
        Time(table, expression, $" ORDER BY {table.Key} DESC LIMIT {Limit}");

    /// <summary>The expression that answers a query of claims, dates left out.</summary>
    public async Task<string> ExpressionAsync(ClaimQuery query)
    {
        var outlets = new Dictionary<NameFilter, ImmutableArray<long>>();
        foreach (var filter in IndexQuery.Outlets(query.Root))
        {
            var words = filter.Words.ToLowerInvariant();
            outlets[filter] =
            [
                .. await _db
                    .Outlets.Where(outlet => outlet.FoldedName.Contains(words))
                    .Select(outlet => outlet.Id)
                    .ToListAsync(),
            ];
        }

        return _dialect.Write(IndexQuery.Of(query.Root, outlets).Words);
    }

    public ValueTask DisposeAsync() => _db.DisposeAsync();

    private TimeSpan Time(SearchTable table, string expression, string rest)
    {
        var start = Stopwatch.GetTimestamp();
        using DbCommand command = _db.Database.GetDbConnection().CreateCommand();
        var isSqlite = _dialect is SqliteDialect;
        command.CommandText =
            $"SELECT {table.Key} FROM {table.Name} WHERE {_dialect.IsMatched(table, isSqlite ? "@p" : "$1")}{rest}";
        var parameter = command.CreateParameter();
        parameter.ParameterName = isSqlite ? "@p" : "";
        parameter.Value = expression;
        command.Parameters.Add(parameter);
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            reader.GetInt64(0);
        }

        return Stopwatch.GetElapsedTime(start);
    }
}
