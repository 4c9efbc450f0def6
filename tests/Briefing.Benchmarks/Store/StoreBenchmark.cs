using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Briefing.Analysis;
using Briefing.Ingestion.Anchoring;
using Briefing.Store;
using Briefing.Store.Accounts;
using Briefing.Store.Providers;
using Briefing.Store.Reading;
using Briefing.Store.Writing;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Briefing.Benchmarks.Store;

/// <summary>
/// Rows written per second by the store's writer, as a share of raw prepared statements that write the very same rows, one
/// transaction an article as well, into the same schema with the same indexes, triggers and settings of the connection.
/// </summary>
internal static class StoreBenchmark
{
    private const int Articles = 200;
    private const int Rounds = 5;
    private const int Lookups = 5_000;

    public static async Task<int> RunAsync(string[] args)
    {
        var text = await File.ReadAllTextAsync(Path.Combine(WorkingTree.Root, "seeds/000_8cc127210dafb08c.txt"));
        var reading = AnalysisPipeline.Default.Analyze(text, ArticleMetadata.Unstated);
        var table = new Table("database", "rows an article", "raw rows/s", "store rows/s", "store / raw");
        var lookups = new Table("database", "unchanged edition, µs", "edition loaded anew, µs");
        var folder = Directory.CreateTempSubdirectory("briefing-bench-");
        try
        {
            await MeasureAsync("SQLite", name => SqliteFile(folder.FullName, name), reading, table, lookups);
            if (args is [var server, ..])
            {
                await MeasureAsync("PostgreSQL", name => PostgresDatabase(server, name), reading, table, lookups);
            }
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            folder.Delete(recursive: true);
        }

        table.Print();
        lookups.Print();
        return 0;
    }

    private static SqliteProvider SqliteFile(string folder, string name) =>
        new($"Data Source={Path.Combine(folder, name + ".db")}");

    private static PostgresProvider PostgresDatabase(string server, string name) =>
        new(new NpgsqlConnectionStringBuilder(server) { Database = "briefing_bench_" + name }.ToString());

    private static async Task MeasureAsync(
        string database,
        Func<string, IStoreProvider> create,
        AnalyzedDocument reading,
        Table table,
        Table lookups
    )
    {
        List<double> raws = [];
        List<double> stores = [];
        List<double> ratios = [];
        var rowsAnArticle = 0.0;

        // Round 0 warms both ways up and is not counted.
        for (var round = 0; round <= Rounds; round++)
        {
            var store = await EmptyAsync(create($"store{round}"));
            var raw = await EmptyAsync(create($"raw{round}"));
            var storeTime = await SaveAsync(store, reading);
            var rows = await RawRows.ReadAsync(store);
            var rawTime = await rows.WriteAsync(raw);
            rowsAnArticle = (double)rows.Count / Articles;
            if (round > 0)
            {
                raws.Add(rows.Count / rawTime.TotalSeconds);
                stores.Add(rows.Count / storeTime.TotalSeconds);
                ratios.Add(rawTime / storeTime);
            }

            if (round == Rounds)
            {
                await LookUpAsync(database, store, lookups);
            }

            await DeleteAsync(store);
            await DeleteAsync(raw);
        }

        table.Add(
            database,
            rowsAnArticle.ToString("F0", CultureInfo.InvariantCulture),
            Samples.Range(raws, "N0"),
            Samples.Range(stores, "N0"),
            Samples.Range(ratios, "F2")
        );
    }

    private static async Task<IStoreProvider> EmptyAsync(IStoreProvider provider)
    {
        await DeleteAsync(provider);
        await new StoreMigrator(provider).MigrateAsync(CancellationToken.None);
        return provider;
    }

    private static async Task DeleteAsync(IStoreProvider provider)
    {
        await using var db = provider.CreateContext();
        await db.Database.EnsureDeletedAsync();
    }

    private static async Task<TimeSpan> SaveAsync(IStoreProvider provider, AnalyzedDocument reading)
    {
        var writer = new ArticleWriter(provider, new ReadingFollower(), TimeProvider.System);
        var bytes = Encoding.UTF8.GetBytes(reading.Text);
        var articles = Enumerable
            .Range(1, Articles)
            .Select(number => new ArticleSave
            {
                SeedName = $"{number}.txt",
                Sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes)),
                Bytes = bytes,
                Encoding = "utf-8",
                Reading = reading,
            })
            .ToList();
        var start = Stopwatch.GetTimestamp();
        foreach (var article in articles)
        {
            await writer.SaveAsync(Caller.Process("test"), article, CancellationToken.None);
        }

        return Stopwatch.GetElapsedTime(start);
    }

    private static async Task LookUpAsync(string database, IStoreProvider provider, Table lookups)
    {
        var reader = new ArticleReader(provider);
        await reader.FindEditionAsync("1", CancellationToken.None);
        List<double> kept = [];
        List<double> loaded = [];
        for (var round = 0; round < Rounds; round++)
        {
            var start = Stopwatch.GetTimestamp();
            for (var number = 0; number < Lookups; number++)
            {
                await reader.FindEditionAsync("1", CancellationToken.None);
            }

            kept.Add(Stopwatch.GetElapsedTime(start).TotalMicroseconds / Lookups);
            var cold = new ArticleReader(provider);
            start = Stopwatch.GetTimestamp();
            for (var number = 1; number <= Articles; number++)
            {
                await cold.FindEditionAsync(number.ToString(CultureInfo.InvariantCulture), CancellationToken.None);
            }

            loaded.Add(Stopwatch.GetElapsedTime(start).TotalMicroseconds / Articles);
        }

        lookups.Add(database, Samples.Range(kept, "F0"), Samples.Range(loaded, "F0"));
    }
}
