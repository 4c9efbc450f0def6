using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SQLitePCL;

namespace Briefing.Store.Providers;

/// <summary>Sets up each SQLite connection once: the settings stay with the pooled handle, so they are not repeated.</summary>
internal sealed class SqlitePragmaInterceptor : DbConnectionInterceptor
{
    // WAL and synchronous=NORMAL: a killed process loses nothing, a power cut at most the last commits, and never the database.
    private const string Pragmas =
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON; "
        + "PRAGMA busy_timeout = 10000; PRAGMA cache_size = -16384;";

    private readonly ConditionalWeakTable<sqlite3, object> _ready = [];

    /// <inheritdoc/>
    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) =>
        SetUp((SqliteConnection)connection);

    /// <inheritdoc/>
    public override Task ConnectionOpenedAsync(
        DbConnection connection,
        ConnectionEndEventData eventData,
        CancellationToken cancellationToken = default
    )
    {
        SetUp((SqliteConnection)connection);
        return Task.CompletedTask;
    }

    private void SetUp(SqliteConnection connection)
    {
        // Entity Framework looks by a connection that only reads whether there is a database, and must not change its journal.
        if (
            connection.Handle is not { } handle
            || _ready.TryGetValue(handle, out _)
            || new SqliteConnectionStringBuilder(connection.ConnectionString).Mode is SqliteOpenMode.ReadOnly
        )
        {
            return;
        }

        using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        command.ExecuteNonQuery();
        _ready.AddOrUpdate(handle, this);
    }
}
