using System.Globalization;
using System.Text;
using Npgsql;

namespace Briefing.Store.Backups;

/// <summary>PostgreSQL's own dump of one snapshot, put back in one transaction.</summary>
internal sealed class PostgresBackup : IDatabaseBackup
{
    // What a dump creates must not be there. Dropping the schema itself would need to own it.
    private const string Clear = """
        DO $$
        DECLARE one record;
        BEGIN
            FOR one IN SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' LOOP
                EXECUTE format('DROP TABLE public.%I CASCADE', one.name);
            END LOOP;
            FOR one IN
                SELECT p.oid::regprocedure AS name FROM pg_proc p
                WHERE p.pronamespace = 'public'::regnamespace
                    AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')
            LOOP
                EXECUTE format('DROP ROUTINE %s CASCADE', one.name);
            END LOOP;
        END $$;
        """;

    private const int Looks = 10;

    private static readonly TimeSpan s_betweenLooks = TimeSpan.FromMilliseconds(300);

    private readonly NpgsqlConnectionStringBuilder _builder;
    private readonly PostgresTools _tools;

    /// <summary>Creates it for a connection string.</summary>
    public PostgresBackup(string connectionString)
    {
        _builder = new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false };
        _tools = new PostgresTools(_builder);
    }

    /// <inheritdoc/>
    public string Provider => "PostgreSQL";

    /// <inheritdoc/>
    public string EntryName => "database.sql";

    /// <inheritdoc/>
    public string Place => $"{_builder.Database} on {_builder.Host}";

    /// <inheritdoc/>
    public bool KeepsEarlier => false;

    /// <inheritdoc/>
    public async Task<DatabaseContents> SaveAsync(string file, CancellationToken cancellationToken)
    {
        var connection = await OpenAsync(cancellationToken).ConfigureAwait(false);
        await using var _ = connection.ConfigureAwait(false);
        var transaction = await connection
            .BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, cancellationToken)
            .ConfigureAwait(false);
        await using var __ = transaction.ConfigureAwait(false);
        // What is counted and what is dumped is the same moment's.
        var snapshot = await ReadAsync(connection, "SELECT pg_export_snapshot()", cancellationToken)
            .ConfigureAwait(false);
        var contents = await ReadAsync(connection, cancellationToken).ConfigureAwait(false);
        await _tools
            .RunAsync(
                "pg_dump",
                [
                    "--format=plain",
                    "--no-owner",
                    "--no-privileges",
                    "--no-password",
                    $"--snapshot={snapshot[0]}",
                    $"--file={file}",
                ],
                cancellationToken
            )
            .ConfigureAwait(false);
        return contents;
    }

    /// <inheritdoc/>
    public async Task<DatabaseContents> InspectAsync(CancellationToken cancellationToken)
    {
        try
        {
            var connection = await OpenAsync(cancellationToken).ConfigureAwait(false);
            await using var _ = connection.ConfigureAwait(false);
            return await ReadAsync(connection, cancellationToken).ConfigureAwait(false);
        }
        catch (PostgresException exception) when (exception.SqlState == PostgresErrorCodes.InvalidCatalogName)
        {
            throw new BackupException(
                $"There is no database {_builder.Database} on {_builder.Host}. Create it (createdb {_builder.Database}), then restore again.",
                exception
            );
        }
    }

    /// <inheritdoc/>
    public Task CheckAsync(string file, BackupManifest manifest, CancellationToken cancellationToken) =>
        // Only a server can read a dump; it is read in the one transaction that puts it in place.
        Task.CompletedTask;

    /// <inheritdoc/>
    public async Task DemandAloneAsync(CancellationToken cancellationToken)
    {
        // This process's own connections, which wait in the pool for their next use, are not somebody's. The server takes a
        // moment to see that they are gone.
        NpgsqlConnection.ClearAllPools();
        var others = new List<string>();
        for (var look = 0; look < Looks; look++)
        {
            if (look > 0)
            {
                await Task.Delay(s_betweenLooks, cancellationToken).ConfigureAwait(false);
            }

            others = await ListOthersAsync(cancellationToken).ConfigureAwait(false);
            if (others.Count == 0)
            {
                return;
            }
        }

        throw new BackupException(
            string.Create(
                CultureInfo.InvariantCulture,
                $"The store {Place} is in use, by {string.Join(", ", others.Distinct().Take(3))}. Stop every server and import, then restore again."
            )
        );
    }

    /// <inheritdoc/>
    public async Task<string?> ReplaceAsync(string file, BackupManifest manifest, CancellationToken cancellationToken)
    {
        await DemandAloneAsync(cancellationToken).ConfigureAwait(false);
        var (clear, check) = (file + ".clear", file + ".check");
        await File.WriteAllTextAsync(clear, Clear, cancellationToken).ConfigureAwait(false);
        await File.WriteAllTextAsync(check, Check(manifest), cancellationToken).ConfigureAwait(false);
        try
        {
            await _tools
                .RunAsync(
                    "psql",
                    [
                        "--no-psqlrc",
                        "--quiet",
                        "--no-password",
                        "--single-transaction",
                        "--set=ON_ERROR_STOP=1",
                        $"--file={clear}",
                        $"--file={file}",
                        $"--file={check}",
                    ],
                    cancellationToken
                )
                .ConfigureAwait(false);
        }
        finally
        {
            File.Delete(clear);
            File.Delete(check);
            File.Delete(file);
        }

        return null;
    }

    /// <summary>What fails, before anything is committed, where the rows are not those of the manifest.</summary>
    private static string Check(BackupManifest manifest)
    {
        var sql = new StringBuilder("DO $check$ BEGIN\n");
        foreach (var (table, count) in manifest.Rows)
        {
            var name = table.Replace("\"", "\"\"", StringComparison.Ordinal);
            sql.Append(
                CultureInfo.InvariantCulture,
                $"IF (SELECT count(*) FROM public.\"{name}\") <> {count} THEN RAISE EXCEPTION 'The backup is not what its manifest tells of. Take another one.'; END IF;\n"
            );
        }

        return sql.Append("END $check$;\n").ToString();
    }

    private async Task<List<string>> ListOthersAsync(CancellationToken cancellationToken)
    {
        var connection = await OpenAsync(cancellationToken).ConfigureAwait(false);
        await using var _ = connection.ConfigureAwait(false);
        return await ReadAsync(
                connection,
                """
                SELECT coalesce(nullif(application_name, ''), 'a connection') || ' of ' || usename FROM pg_stat_activity
                WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'
                """,
                cancellationToken
            )
            .ConfigureAwait(false);
    }

    private async Task<NpgsqlConnection> OpenAsync(CancellationToken cancellationToken)
    {
        var connection = new NpgsqlConnection(_builder.ToString());
        try
        {
            await connection.OpenAsync(cancellationToken).ConfigureAwait(false);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    private static async Task<DatabaseContents> ReadAsync(
        NpgsqlConnection connection,
        CancellationToken cancellationToken
    )
    {
        var tables = await ReadAsync(
                connection,
                "SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY 1",
                cancellationToken
            )
            .ConfigureAwait(false);
        var rows = new Dictionary<string, long>();
        foreach (var table in tables)
        {
            var quoted = table.Replace("\"", "\"\"", StringComparison.Ordinal);
            var count = await ReadAsync(
                    connection,
                    $"SELECT count(*)::text FROM public.\"{quoted}\"",
                    cancellationToken
                )
                .ConfigureAwait(false);
            rows.Add(table, long.Parse(count[0], CultureInfo.InvariantCulture));
        }

        var migrations = rows.ContainsKey("__EFMigrationsHistory")
            ? await ReadAsync(
                    connection,
                    "SELECT \"MigrationId\" FROM public.\"__EFMigrationsHistory\" ORDER BY 1 DESC LIMIT 1",
                    cancellationToken
                )
                .ConfigureAwait(false)
            : [];
        return new DatabaseContents(migrations.Count > 0 ? migrations[0] : null, rows);
    }

    private static async Task<List<string>> ReadAsync(
        NpgsqlConnection connection,
        string sql,
        CancellationToken cancellationToken
    )
    {
        var command = new NpgsqlCommand(sql, connection);
        await using var _ = command.ConfigureAwait(false);
        var reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        await using var __ = reader.ConfigureAwait(false);
        var values = new List<string>();
        while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            values.Add(reader.GetString(0));
        }

        return values;
    }
}
