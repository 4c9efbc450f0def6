using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Briefing.Store.Providers;

/// <summary>
/// What SQLite itself tells of writes by other connections, to a connection that is kept open for nothing else: a look at
/// shared memory, no query. Safe to use from many threads.
/// </summary>
internal sealed class SqliteDataVersion(string connectionString) : IDisposable
{
    private readonly Lock _turn = new();
    private SqliteConnection? _connection;
    private SqliteCommand? _command;

    /// <summary>The version; it changes with every write.</summary>
    public long Read()
    {
        lock (_turn)
        {
            return Convert.ToInt64((_command ??= Open()).ExecuteScalar(), CultureInfo.InvariantCulture);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_turn)
        {
            _command?.Dispose();
            _connection?.Dispose();
            (_command, _connection) = (null, null);
        }
    }

    private SqliteCommand Open()
    {
        // Its own handle: one from the pool could have written itself, of which the version does not tell.
        _connection = new SqliteConnection(
            new SqliteConnectionStringBuilder(connectionString) { Pooling = false }.ToString()
        );
        _connection.Open();
        var command = _connection.CreateCommand();
        command.CommandText = "PRAGMA data_version";
        command.Prepare();
        return command;
    }
}
