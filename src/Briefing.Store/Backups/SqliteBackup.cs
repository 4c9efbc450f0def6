using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Briefing.Store.Backups;

/// <summary>SQLite's own online backup, and a file that is renamed.</summary>
internal sealed class SqliteBackup(string connectionString, TimeProvider clock) : IDatabaseBackup
{
    private const int Busy = 5;
    private const int Locked = 6;

    private readonly string _path = Path.GetFullPath(new SqliteConnectionStringBuilder(connectionString).DataSource);

    /// <inheritdoc/>
    public string Provider => "SQLite";

    /// <inheritdoc/>
    public string EntryName => "database.sqlite";

    /// <inheritdoc/>
    public string Place => _path;

    /// <inheritdoc/>
    public bool KeepsEarlier => true;

    /// <inheritdoc/>
    public async Task<DatabaseContents> SaveAsync(string file, CancellationToken cancellationToken)
    {
        if (!File.Exists(_path))
        {
            throw new BackupException($"There is no store at {_path}. Check Storage:DataDirectory.");
        }

        // The pages are copied as they are, in one read transaction: writers go on, and rows keep their numbers, by which the
        // search index knows them.
        await Task.Run(
                () =>
                {
                    using var source = Open(_path, SqliteOpenMode.ReadWrite);
                    using var copy = Open(file, SqliteOpenMode.ReadWriteCreate);
                    source.BackupDatabase(copy);
                    Execute(copy, "PRAGMA journal_mode = DELETE");
                },
                cancellationToken
            )
            .ConfigureAwait(false);
        var contents = Read(file);
        CheckWhole(file);
        return contents;
    }

    /// <inheritdoc/>
    public Task<DatabaseContents> InspectAsync(CancellationToken cancellationToken) =>
        Task.FromResult(File.Exists(_path) ? Read(_path) : DatabaseContents.Nothing);

    /// <inheritdoc/>
    public Task CheckAsync(string file, BackupManifest manifest, CancellationToken cancellationToken)
    {
        DatabaseContents contents;
        try
        {
            CheckWhole(file);
            contents = Read(file);
        }
        catch (SqliteException exception)
        {
            throw new BackupException(
                $"The database in the backup cannot be read: {exception.Message} Take another backup.",
                exception
            );
        }

        BackupArchive.Compare(contents, manifest);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task DemandAloneAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (File.Exists(_path))
        {
            DemandAlone();
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task<string?> ReplaceAsync(string file, BackupManifest manifest, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (!File.Exists(_path))
        {
            // What a log without its database would say belongs to a database that is gone.
            DeleteLogs();
            File.Move(file, _path);
            return Task.FromResult<string?>(null);
        }

        DemandAlone();
        var kept = string.Create(
            CultureInfo.InvariantCulture,
            $"{_path}.before-restore-{clock.GetUtcNow():yyyyMMdd'T'HHmmss'Z'}"
        );
        // Whatever moment a kill comes at, one of the two databases is in place.
        File.Replace(file, _path, kept);
        DeleteLogs();
        return Task.FromResult<string?>(kept);
    }

    /// <summary>Fails where any process has the database open, and writes its log back into it.</summary>
    private void DemandAlone()
    {
        // Leaving the write-ahead log needs the file for oneself, and every open connection holds a share of it.
        try
        {
            using var connection = Open(_path, SqliteOpenMode.ReadWrite);
            connection.DefaultTimeout = 1;
            if (Execute(connection, "PRAGMA journal_mode = DELETE") is "delete")
            {
                return;
            }
        }
        catch (SqliteException exception) when (exception.SqliteErrorCode is Busy or Locked)
        {
            // Told below.
        }

        throw new BackupException(
            $"The store at {_path} is in use. Stop the server and every import, then restore again."
        );
    }

    private void DeleteLogs()
    {
        File.Delete(_path + "-wal");
        File.Delete(_path + "-shm");
    }

    private static void CheckWhole(string file)
    {
        using var connection = Open(file, SqliteOpenMode.ReadWrite);
        if (Execute(connection, "PRAGMA integrity_check(1)") is { } found and not "ok")
        {
            throw new BackupException(
                $"The copy of the database is damaged: {found} Look after the disk that it is on, and take another backup."
            );
        }
    }

    private static DatabaseContents Read(string file)
    {
        using var connection = Open(file, SqliteOpenMode.ReadWrite);
        // Shadow tables are the search index's, which is made of the others.
        var tables = List(
            connection,
            "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite!_%' ESCAPE '!'"
        );
        return new DatabaseContents(
            tables.Contains("__EFMigrationsHistory")
                ? Execute(connection, "SELECT max(\"MigrationId\") FROM \"__EFMigrationsHistory\"")
                : null,
            tables.ToDictionary(
                table => table,
                table =>
                    long.Parse(
                        Execute(
                            connection,
                            $"SELECT count(*) FROM \"{table.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
                        )!,
                        CultureInfo.InvariantCulture
                    )
            )
        );
    }

    private static SqliteConnection Open(string file, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder
            {
                DataSource = file,
                Mode = mode,
                Pooling = false,
            }.ToString()
        );
        connection.Open();
        return connection;
    }

    private static string? Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToString(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    private static List<string> List(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var names = new List<string>();
        while (reader.Read())
        {
            names.Add(reader.GetString(0));
        }

        return names;
    }
}
