using Briefing.Store.Accounts;
using Briefing.Store.Providers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Briefing.Store.Tests.Databases;

public sealed class SqliteMigrationTests : MigrationTests
{
    private protected override Task<TestStore> CreateAsync() => TestStore.CreateSqliteAsync();

    [Fact]
    public async Task Lock_left_by_a_killed_migration_stops_nobody()
    {
        var folder = Directory.CreateTempSubdirectory("briefing-lock-");
        var provider = new SqliteProvider($"Data Source={Path.Combine(folder.FullName, "test.db")}");
        await using (var db = provider.CreateContext())
        {
            await db.Database.ExecuteSqlAsync(
                $"CREATE TABLE __EFMigrationsLock (Id INTEGER NOT NULL PRIMARY KEY, Timestamp TEXT NOT NULL)",
                Cancel
            );
            await db.Database.ExecuteSqlAsync($"INSERT INTO __EFMigrationsLock VALUES (1, '2024-01-01')", Cancel);
        }

        await new StoreMigrator(provider).MigrateAsync(Cancel).WaitAsync(TimeSpan.FromSeconds(60), Cancel);

        await using (var db = provider.CreateContext())
        {
            Assert.Equal(0, await db.Articles.CountAsync(Cancel));
        }

        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Triggers_dropped_by_a_rebuilt_table_come_back_and_the_index_is_right()
    {
        await Store.ArticleWriter.SaveAsync(
            Caller.Process("test"),
            Samples.Article("before.txt", "The harbour closed."),
            Cancel
        );

        // What a migration does that alters a column: a new table, the rows, the old one dropped, the new one renamed.
        await using (var db = Store.Provider.CreateContext())
        {
            var sql = await ScalarAsync<string>(db, "SELECT sql FROM sqlite_master WHERE name = 'claims'");
            await ExecuteAsync(
                sql.Replace("\"claims\"", "\"ef_temp_claims\"", StringComparison.Ordinal),
                "INSERT INTO ef_temp_claims SELECT * FROM claims",
                "DROP TABLE claims",
                "ALTER TABLE ef_temp_claims RENAME TO claims"
            );
        }

        Assert.Equal(5, await CountTriggersAsync());
        await Store.ArticleWriter.SaveAsync(
            Caller.Process("test"),
            Samples.Article("unindexed.txt", "The harbour reopened."),
            Cancel
        );
        Assert.Single(await Store.Search.FindClaimsAsync("harbour", 10, Cancel));

        await Store.Migrator.MigrateAsync(Cancel);
        await Store.ArticleWriter.SaveAsync(
            Caller.Process("test"),
            Samples.Article("after.txt", "The harbour is full."),
            Cancel
        );

        Assert.Equal(8, await CountTriggersAsync());
        Assert.Equal(3, (await Store.Search.FindClaimsAsync("harbour", 10, Cancel)).Count);
        await CheckIndexAsync();
    }

    [Fact]
    public async Task Index_follows_revisions_and_replaced_readings()
    {
        for (var number = 0; number < 4; number++)
        {
            var text = $"Text {number / 2} of the harbour.";
            await Store.ArticleWriter.SaveAsync(
                Caller.Process("test"),
                Samples.Article("a.txt", text, engine: $"{number}"),
                Cancel
            );
        }

        await CheckIndexAsync();
        Assert.Single(await Store.Search.FindClaimsAsync("harbour", 10, Cancel));
    }

    [Fact]
    public async Task Connections_are_set_up_for_safety_and_speed()
    {
        await using var db = Store.Provider.CreateContext();

        Assert.Equal("wal", await ScalarAsync<string>(db, "PRAGMA journal_mode"));
        Assert.Equal(1, await ScalarAsync<long>(db, "PRAGMA synchronous"));
        Assert.Equal(1, await ScalarAsync<long>(db, "PRAGMA foreign_keys"));
    }

    private static async Task<T> ScalarAsync<T>(BriefingContext db, string sql)
    {
        await db.Database.OpenConnectionAsync(Cancel);
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        return (T)(await command.ExecuteScalarAsync(Cancel))!;
    }

    private async Task<long> CountTriggersAsync()
    {
        await using var db = Store.Provider.CreateContext();
        return await ScalarAsync<long>(db, "SELECT count(*) FROM sqlite_master WHERE type = 'trigger'");
    }

    private Task CheckIndexAsync() =>
        ExecuteAsync(
            "INSERT INTO claim_search(claim_search, rank) VALUES ('integrity-check', 1)",
            "INSERT INTO article_search(article_search, rank) VALUES ('integrity-check', 1)"
        );

    private async Task ExecuteAsync(params string[] statements)
    {
        await using var db = Store.Provider.CreateContext();
        await db.Database.OpenConnectionAsync(Cancel);
        foreach (var sql in (string[])["PRAGMA foreign_keys = OFF", .. statements, "PRAGMA foreign_keys = ON"])
        {
            await db.Database.ExecuteSqlRawAsync(sql, Cancel);
        }
    }
}

public sealed class PostgresMigrationTests(PostgresCluster cluster) : MigrationTests
{
    private protected override Task<TestStore> CreateAsync() => TestStore.CreatePostgresAsync(cluster);
}

public abstract class MigrationTests : StoreTests
{
    [Fact]
    public async Task Migrations_are_up_to_date_with_the_model()
    {
        await using var db = Store.Provider.CreateContext();

        Assert.False(
            db.Database.HasPendingModelChanges(),
            $"The model has changed: dotnet ef migrations add NAME -p src/Briefing.Store -c {db.GetType().Name}"
        );
    }

    [Fact]
    public async Task Migrating_again_changes_nothing()
    {
        await Store.ArticleWriter.SaveAsync(Caller.Process("test"), Samples.Article("a.txt"), Cancel);

        await Store.Migrator.MigrateAsync(Cancel);

        Assert.NotNull(await Store.Articles.FindEditionAsync("a", Cancel));
    }

    [Fact]
    public async Task Store_is_healthy_with_its_tables_and_not_without()
    {
        var check = new StoreHealthCheck(Store.Provider);
        var context = new HealthCheckContext();

        Assert.Equal(HealthStatus.Healthy, (await check.CheckHealthAsync(context, Cancel)).Status);

        await using var db = Store.Provider.CreateContext();
        await db.Database.ExecuteSqlAsync($"ALTER TABLE articles RENAME TO elsewhere", Cancel);
        Assert.Equal(HealthStatus.Unhealthy, (await check.CheckHealthAsync(context, Cancel)).Status);
    }
}
