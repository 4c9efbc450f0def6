using System.Diagnostics;
using System.Globalization;
using Briefing.Store.Providers;
using Briefing.Store.Search;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Briefing.Benchmarks.Search;

/// <summary>
/// Briefing's search over 100,000 made-up articles and a million claims, against what the database's own index takes for the
/// same words: each query several times in turn, its median taken, then the percentiles over the queries.
/// </summary>
internal static class SearchBenchmark
{
    private const int MostArticles = 100_000;
    private const int Rounds = 3;
    private const int PageSize = 30;

    /// <summary>Runs it.</summary>
    /// <param name="args">
    /// The SQLite file, made where it is missing; then a PostgreSQL connection string, and how many articles there, in thousands.
    /// </param>
    public static async Task<int> RunAsync(string[] args)
    {
        var articles = new SearchArticles();
        var file = args.Length > 0 ? args[0] : Path.Combine(Path.GetTempPath(), "briefing-search.db");
        await MeasureAsync("SQLite", new SqliteProvider($"Data Source={file}"), articles, MostArticles);
        SqliteConnection.ClearAllPools();
        if (args.Length > 1)
        {
            var count = args.Length > 2 ? 1_000 * int.Parse(args[2], CultureInfo.InvariantCulture) : MostArticles;
            var server = new NpgsqlConnectionStringBuilder(args[1]) { CommandTimeout = 600 };
            await MeasureAsync("PostgreSQL", new PostgresProvider(server.ToString()), articles, count);
        }

        return 0;
    }

    private static async Task MeasureAsync(string database, IStoreProvider provider, SearchArticles articles, int count)
    {
        await SearchDatabase.FillAsync(provider, articles, count);
        if (provider is PostgresProvider)
        {
            await using var db = provider.CreateContext();
            await db.Database.ExecuteSqlAsync($"VACUUM ANALYZE");
        }

        await using var bare = await BareSearch.OpenAsync(provider);
        var claims = new SearchSamples();
        var reader = new ClaimReader(provider);
        foreach (var (kind, text) in SearchQueries.OfClaims(articles, count))
        {
            await MeasureClaimsAsync(claims, kind, text, reader, bare, provider.Dialect.Claims);
        }

        var found = new SearchSamples();
        var search = new SearchReader(provider);
        foreach (var (kind, text) in SearchQueries.OfArticles(articles, count))
        {
            var expression = provider.Dialect.Write(SearchQuery.Parse(text).ToNode());
            await found.AddAsync(
                kind,
                Rounds,
                ("bare, all", () => Task.FromResult(bare.All(provider.Dialect.Articles, expression))),
                (SearchSamples.Ranked, () => Task.FromResult(bare.Ranked(provider.Dialect.Articles, expression))),
                ("bare, newest", () => Task.FromResult(bare.Newest(provider.Dialect.Articles, expression))),
                ("Briefing", () => TimeAsync(() => search.FindArticlesAsync(text, PageSize, default)))
            );
        }

        Console.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"### Claims, {database}, {count:N0} articles\n")
        );
        claims.Print();
        Console.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"### Articles, {database}, {count:N0} articles\n")
        );
        found.Print();
    }

    private static async Task MeasureClaimsAsync(
        SearchSamples samples,
        string kind,
        string text,
        ClaimReader reader,
        BareSearch bare,
        SearchTable table
    )
    {
        if (!ClaimQuery.TryParse(text, out var query, out var error))
        {
            throw new InvalidOperationException($"{text}: {error.Message}");
        }

        var expression = await bare.ExpressionAsync(query);
        var first = await reader.FindAsync(query, ClaimOrder.NewestFirst, null, PageSize, default);
        var after = first.Next;
        await samples.AddAsync(
            kind,
            Rounds,
            ("bare, all", () => Task.FromResult(bare.All(table, expression))),
            (SearchSamples.Ranked, () => Task.FromResult(bare.Ranked(table, expression))),
            ("bare, newest", () => Task.FromResult(bare.Newest(table, expression))),
            ("Briefing", () => PageAsync(ClaimOrder.NewestFirst, null)),
            ("a later page", () => PageAsync(ClaimOrder.NewestFirst, after)),
            ("oldest first", () => PageAsync(ClaimOrder.OldestFirst, null)),
            ("facets", () => TimeAsync(() => reader.CountAsync(query, ClaimOrder.NewestFirst, default)))
        );

        Task<TimeSpan> PageAsync(ClaimOrder order, string? place) =>
            TimeAsync(() => reader.FindAsync(query, order, place, PageSize, default));
    }

    private static async Task<TimeSpan> TimeAsync<T>(Func<Task<T>> ask)
    {
        var start = Stopwatch.GetTimestamp();
        await ask();
        return Stopwatch.GetElapsedTime(start);
    }
}
