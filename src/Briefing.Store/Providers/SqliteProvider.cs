using System.Collections.Immutable;
using System.Globalization;
using Briefing.Store.Auditing;
using Briefing.Store.Backups;
using Briefing.Store.Linking;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace Briefing.Store.Providers;

/// <summary>SQLite.</summary>
internal sealed class SqliteProvider : IStoreProvider, IDisposable
{
    private readonly SqliteDataVersion _dataVersion;
    private readonly PooledDbContextFactory<SqliteBriefingContext> _contexts;
    private readonly string _connectionString;

    /// <summary>Creates it for a connection string; the database need not exist yet.</summary>
    public SqliteProvider(string connectionString)
    {
        _connectionString = connectionString;
        var options = new DbContextOptionsBuilder<SqliteBriefingContext>()
            .UseSqlite(connectionString)
            .AddInterceptors(new SqlitePragmaInterceptor())
            .Options;
        _contexts = new PooledDbContextFactory<SqliteBriefingContext>(options);
        _dataVersion = new SqliteDataVersion(connectionString);
    }

    /// <inheritdoc/>
    public SqlDialect Dialect { get; } = new SqliteDialect();

    /// <inheritdoc/>
    public long? DataVersion => _dataVersion.Read();

    /// <inheritdoc/>
    public BriefingContext CreateContext(Change? change = null)
    {
        // Contexts are pooled, so what the last user left must not stay.
        var db = _contexts.CreateDbContext();
        db.Change = change;
        return db;
    }

    /// <inheritdoc/>
    public async Task<IDbContextTransaction> BeginReadAsync(BriefingContext db, CancellationToken cancellationToken)
    {
        // Entity Framework's own would be BEGIN IMMEDIATE and take the one place of a writer.
        await db.Database.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
        var connection = (SqliteConnection)db.Database.GetDbConnection();
        return await db.Database.UseTransactionAsync(BeginDeferred(connection), cancellationToken).ConfigureAwait(false)
            ?? throw new InvalidOperationException("The transaction was not taken up.");
    }

    /// <inheritdoc/>
    public Task<IDbContextTransaction> BeginWriteAsync(BriefingContext db, CancellationToken cancellationToken) =>
        db.Database.BeginTransactionAsync(cancellationToken);

    /// <inheritdoc/>
    public Task<IAsyncDisposable?> TryTakeImportTurnAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var file = new SqliteConnectionStringBuilder(_connectionString).DataSource + ".importing";
        try
        {
            return Task.FromResult<IAsyncDisposable?>(
                new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None)
            );
        }
        catch (IOException exception) when (exception is not (DirectoryNotFoundException or PathTooLongException))
        {
            return Task.FromResult<IAsyncDisposable?>(null);
        }
    }

    /// <inheritdoc/>
    public Task InsertAsync<T>(BriefingContext db, IReadOnlyCollection<T> rows, CancellationToken cancellationToken)
        where T : class
    {
        // SQLite's asynchronous calls are synchronous inside and only cost more.
        Insert(db, rows, cancellationToken);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task<List<KeyPosting>> FindAroundAsync(
        BriefingContext db,
        ImmutableArray<long> keys,
        long place,
        int most,
        CancellationToken cancellationToken
    ) => Task.FromResult(SqliteKeys.FindAround(db, keys, place, most, cancellationToken));

    /// <inheritdoc/>
    public IDatabaseBackup CreateBackup(TimeProvider clock) => new SqliteBackup(_connectionString, clock);

    /// <inheritdoc/>
    public async Task MigrateAsync(BriefingContext db, CancellationToken cancellationToken)
    {
        await SqliteMigration.RunAsync(db, cancellationToken).ConfigureAwait(false);
        await SqliteSearchIndex.EnsureAsync(db, cancellationToken).ConfigureAwait(false);
        await SqliteAuditGuard.EnsureAsync(db, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public void Dispose() => _dataVersion.Dispose();

    private static void Insert<T>(BriefingContext db, IReadOnlyCollection<T> rows, CancellationToken cancellationToken)
        where T : class
    {
        if (rows.Count == 0)
        {
            return;
        }

        var plan = InsertPlan.For<T>(db);
        using var command = (SqliteCommand)db.Database.GetDbConnection().CreateCommand();
        command.Transaction = (SqliteTransaction?)db.Database.CurrentTransaction?.GetDbTransaction();
        command.CommandText = InsertSql(plan);
        var parameters = new SqliteParameter[plan.Columns.Length];
        for (var i = 0; i < parameters.Length; i++)
        {
            parameters[i] = command.Parameters.Add(new SqliteParameter { ParameterName = Name(i) });
        }

        foreach (var row in rows)
        {
            cancellationToken.ThrowIfCancellationRequested();
            for (var i = 0; i < parameters.Length; i++)
            {
                parameters[i].Value = plan.Columns[i].GetValue(row) ?? DBNull.Value;
            }

            command.ExecuteNonQuery();
        }
    }

    private static SqliteTransaction BeginDeferred(SqliteConnection connection) =>
        connection.BeginTransaction(deferred: true);

    private static string InsertSql(InsertPlan plan)
    {
        var columns = string.Join(", ", plan.Columns.Select(column => $"\"{column.Name}\""));
        var values = string.Join(", ", Enumerable.Range(0, plan.Columns.Length).Select(Name));
        return $"INSERT INTO \"{plan.Table}\" ({columns}) VALUES ({values})";
    }

    private static string Name(int index) => string.Create(CultureInfo.InvariantCulture, $"$p{index}");
}
