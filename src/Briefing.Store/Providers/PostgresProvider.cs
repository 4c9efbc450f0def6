using System.Collections.Immutable;
using Briefing.Store.Auditing;
using Briefing.Store.Backups;
using Briefing.Store.Linking;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace Briefing.Store.Providers;

/// <summary>PostgreSQL.</summary>
internal sealed class PostgresProvider : IStoreProvider
{
    // Any number will do; it only has to be the same in every process.
    private const long WriteLock = 0x4252494546;

    private const long ImportLock = 0x494D504F5254;

    private readonly PooledDbContextFactory<PostgresBriefingContext> _contexts;
    private readonly string _connectionString;

    /// <summary>Creates it for a connection string; the database need not exist yet.</summary>
    public PostgresProvider(string connectionString)
    {
        _connectionString = connectionString;
        var options = new DbContextOptionsBuilder<PostgresBriefingContext>().UseNpgsql(connectionString).Options;
        _contexts = new PooledDbContextFactory<PostgresBriefingContext>(options);
    }

    /// <inheritdoc/>
    public SqlDialect Dialect { get; } = new PostgresDialect();

    /// <inheritdoc/>
    public long? DataVersion => null;

    /// <inheritdoc/>
    public BriefingContext CreateContext(Change? change = null)
    {
        // Contexts are pooled, so what the last user left must not stay.
        var db = _contexts.CreateDbContext();
        db.Change = change;
        return db;
    }

    /// <inheritdoc/>
    public Task<IDbContextTransaction> BeginReadAsync(BriefingContext db, CancellationToken cancellationToken) =>
        db.Database.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, cancellationToken);

    /// <inheritdoc/>
    public async Task<IDbContextTransaction> BeginWriteAsync(BriefingContext db, CancellationToken cancellationToken)
    {
        var transaction = await db.Database.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
        await db
            .Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({WriteLock})", cancellationToken)
            .ConfigureAwait(false);
        return transaction;
    }

    /// <inheritdoc/>
    public async Task<IAsyncDisposable?> TryTakeImportTurnAsync(CancellationToken cancellationToken)
    {
        // A session of its own, kept open: the lock is the session's. A host that vanishes without a word is missed by the
        // server after the keepalives; until then the run waits.
        var connection = new NpgsqlConnection(
            new NpgsqlConnectionStringBuilder(_connectionString)
            {
                Pooling = false,
                TcpKeepAlive = true,
                TcpKeepAliveTime = 15,
                TcpKeepAliveInterval = 5,
                KeepAlive = 15,
            }.ToString()
        );
        var isTaken = false;
        try
        {
            await connection.OpenAsync(cancellationToken).ConfigureAwait(false);
            var command = new NpgsqlCommand("SELECT pg_try_advisory_lock($1)", connection)
            {
                Parameters = { new NpgsqlParameter { Value = ImportLock } },
            };
            await using (command.ConfigureAwait(false))
            {
                isTaken = (bool)(await command.ExecuteScalarAsync(cancellationToken).ConfigureAwait(false))!;
            }

            return isTaken ? connection : null;
        }
        finally
        {
            if (!isTaken)
            {
                await connection.DisposeAsync().ConfigureAwait(false);
            }
        }
    }

    /// <inheritdoc/>
    public async Task InsertAsync<T>(
        BriefingContext db,
        IReadOnlyCollection<T> rows,
        CancellationToken cancellationToken
    )
        where T : class
    {
        if (rows.Count == 0)
        {
            return;
        }

        var plan = InsertPlan.For<T>(db);
        var columns = string.Join(", ", plan.Columns.Select(column => $"\"{column.Name}\""));
        var connection = (NpgsqlConnection)db.Database.GetDbConnection();
        var copy = await connection
            .BeginBinaryImportAsync($"COPY \"{plan.Table}\" ({columns}) FROM STDIN (FORMAT BINARY)", cancellationToken)
            .ConfigureAwait(false);
        await using (copy.ConfigureAwait(false))
        {
            foreach (var row in rows)
            {
                await copy.StartRowAsync(cancellationToken).ConfigureAwait(false);
                foreach (var column in plan.Columns)
                {
                    var value = column.GetValue(row);
                    await (
                        value is null
                            ? copy.WriteNullAsync(cancellationToken)
                            : copy.WriteAsync(value, column.StoreType, cancellationToken)
                    ).ConfigureAwait(false);
                }
            }

            await copy.CompleteAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <inheritdoc/>
    public Task<List<KeyPosting>> FindAroundAsync(
        BriefingContext db,
        ImmutableArray<long> keys,
        long place,
        int most,
        CancellationToken cancellationToken
    )
    {
        var wanted = keys.ToArray();
        return db
            .Database.SqlQuery<KeyPosting>(
                $"""
                SELECT k.key AS "Key", p.place AS "Place", p.article_id AS "ArticleId"
                FROM unnest({wanted}) AS k(key) CROSS JOIN LATERAL (
                    (SELECT r.place, r.article_id FROM article_keys r
                     WHERE r.key = k.key AND r.place < {place} ORDER BY r.place DESC, r.article_id DESC LIMIT {most})
                    UNION ALL
                    (SELECT r.place, r.article_id FROM article_keys r
                     WHERE r.key = k.key AND r.place >= {place} ORDER BY r.place, r.article_id LIMIT {most})
                ) p
                """
            )
            .ToListAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public IDatabaseBackup CreateBackup(TimeProvider clock) => new PostgresBackup(_connectionString);

    /// <inheritdoc/>
    public Task MigrateAsync(BriefingContext db, CancellationToken cancellationToken) =>
        db.Database.MigrateAsync(cancellationToken);
}
