using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Briefing.Testing;

/// <summary>
/// A PostgreSQL server of the tests' own: made in a temporary folder at first use, on a free port of the loopback
/// interface, without durability, and removed at the end. Root may not run PostgreSQL, so then it runs as <c>postgres</c>.
/// </summary>
public sealed class PostgresCluster : IAsyncDisposable
{
    private const string TemplateName = "briefing_template";
    private const string Superuser = "briefing";

    private readonly SemaphoreSlim _gate = new(1, 1);
    private string? _folder;
    private int _port;
    private int _databases;
    private bool _templateIsReady;

    /// <summary>Creates a database.</summary>
    /// <param name="prepareTemplate">Called once with a connection string, to make the schema that every database is then a copy of; null for an empty database.</param>
    /// <returns>Its connection string.</returns>
    public async Task<string> CreateDatabaseAsync(Func<string, Task>? prepareTemplate = null)
    {
        await _gate.WaitAsync(CancellationToken.None);
        try
        {
            if (_folder is null)
            {
                await StartAsync();
            }

            if (prepareTemplate is not null && !_templateIsReady)
            {
                await ExecuteAsync($"CREATE DATABASE {TemplateName}");
                await prepareTemplate(ConnectionString(TemplateName));
                // A database can be copied only while nobody is connected to it.
                NpgsqlConnection.ClearAllPools();
                _templateIsReady = true;
            }

            var name = $"test_{++_databases}";
            await ExecuteAsync(
                prepareTemplate is null ? $"CREATE DATABASE {name}" : $"CREATE DATABASE {name} TEMPLATE {TemplateName}"
            );
            return ConnectionString(name);
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _gate.Dispose();
        if (_folder is null)
        {
            return;
        }

        NpgsqlConnection.ClearAllPools();
        await RunAsync("pg_ctl", "-D", Path.Combine(_folder, "data"), "-m", "immediate", "-w", "stop");
        Directory.Delete(_folder, recursive: true);
    }

    private async Task StartAsync()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        _port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();

        var folder = Directory.CreateTempSubdirectory("briefing-pg-").FullName;
        if (IsRoot)
        {
            await StartProcessAsync("chown", ["postgres:", folder]);
        }

        var data = Path.Combine(folder, "data");
        await RunAsync(
            "initdb",
            [
                "-D",
                data,
                "-U",
                Superuser,
                "-A",
                "trust",
                "--no-sync",
                "--no-instructions",
                "-E",
                "UTF8",
                "--locale=C.UTF-8",
            ]
        );
        var options =
            $"-c listen_addresses=127.0.0.1 -p {_port} -c unix_socket_directories={folder} "
            + "-c fsync=off -c synchronous_commit=off -c full_page_writes=off -c autovacuum=off";
        await RunAsync(
            "pg_ctl",
            "-D",
            data,
            "-w",
            "-t",
            "60",
            "-l",
            Path.Combine(folder, "log"),
            "-o",
            options,
            "start"
        );
        _folder = folder;
    }

    private static bool IsRoot => Environment.UserName == "root";

    private string ConnectionString(string database) =>
        $"Host=127.0.0.1;Port={_port};Username={Superuser};Database={database};Include Error Detail=true";

    private async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(ConnectionString("postgres") + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    private static Task RunAsync(string program, params string[] arguments)
    {
        var path =
            FindProgram(program)
            ?? throw new InvalidOperationException(
                $"The store's tests need a PostgreSQL server, and '{program}' is neither on the PATH nor under "
                    + "/usr/lib/postgresql. On Debian: apt-get install postgresql; or run tests/run, which does it."
            );
        return IsRoot
            ? StartProcessAsync("runuser", ["-u", "postgres", "--", path, .. arguments])
            : StartProcessAsync(path, arguments);
    }

    private static string? FindProgram(string program)
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        var versions = Directory.Exists("/usr/lib/postgresql")
            ? Directory
                .GetDirectories("/usr/lib/postgresql")
                .OrderByDescending(folder => int.TryParse(Path.GetFileName(folder), out var version) ? version : 0)
                .Select(folder => Path.Combine(folder, "bin"))
            : [];
        return versions.Concat(folders).Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists);
    }

    private static async Task StartProcessAsync(string path, string[] arguments)
    {
        // The server inherits its starter's output, so that must not be a pipe which is waited for.
        var start = new ProcessStartInfo(path, arguments) { WorkingDirectory = Path.GetTempPath() };
        if (!arguments.Contains("start"))
        {
            start.RedirectStandardOutput = true;
            start.RedirectStandardError = true;
        }

        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{path} did not start.");
        var output = start.RedirectStandardOutput
            ? await process.StandardOutput.ReadToEndAsync() + await process.StandardError.ReadToEndAsync()
            : "see its output above";
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException(
                $"{path} {string.Join(' ', arguments)} ended with {process.ExitCode}: {output}"
            );
        }
    }
}
