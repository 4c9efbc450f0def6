using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace Briefing.Store.Backups;

/// <summary>PostgreSQL's own client programs, run for one database.</summary>
internal sealed class PostgresTools(NpgsqlConnectionStringBuilder connection)
{
    private const string DebianFolder = "/usr/lib/postgresql";

    /// <summary>Runs one to its end.</summary>
    /// <param name="program">Its name.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="BackupException">It is not installed, or failed.</exception>
    public async Task RunAsync(string program, IEnumerable<string> arguments, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(Find(program), arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        foreach (var (name, value) in Environment())
        {
            start.Environment[name] = value;
        }

        using var process = Start(start, program);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
        var error = process.StandardError.ReadToEndAsync(cancellationToken);
        try
        {
            await process.WaitForExitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        _ = await output.ConfigureAwait(false);
        if (process.ExitCode != 0)
        {
            throw new BackupException(
                $"{program} failed, and nothing was changed: {(await error.ConfigureAwait(false)).Trim()}"
            );
        }
    }

    private static Process Start(ProcessStartInfo start, string program)
    {
        try
        {
            return Process.Start(start) ?? throw Missing(program, null);
        }
        catch (Win32Exception exception)
        {
            throw Missing(program, exception);
        }
    }

    private static BackupException Missing(string program, Exception? inner)
    {
        var message =
            $"The program {program} is not installed, with which PostgreSQL is backed up and restored. Install PostgreSQL's client programs, of the server's version or newer (on Debian: apt-get install postgresql-client), or put their folder on the PATH.";
        return inner is null ? new BackupException(message) : new BackupException(message, inner);
    }

    private static string Find(string program)
    {
        var folders = (System.Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        // Debian's, newest first: what it puts on the PATH chooses by its own clusters.
        var versions = Directory.Exists(DebianFolder)
            ? Directory
                .GetDirectories(DebianFolder)
                .OrderByDescending(folder => int.TryParse(Path.GetFileName(folder), out var version) ? version : 0)
                .Select(folder => Path.Combine(folder, "bin"))
            : [];
        var name = OperatingSystem.IsWindows() ? program + ".exe" : program;
        return versions.Concat(folders).Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists)
            ?? throw Missing(program, null);
    }

    // Not on the command line, which other users of the machine can read.
    private IEnumerable<KeyValuePair<string, string>> Environment()
    {
        var mode = connection.SslMode switch
        {
            SslMode.VerifyCA => "verify-ca",
            SslMode.VerifyFull => "verify-full",
            var other => other.ToString().ToLowerInvariant(),
        };
        (string, string?)[] all =
        [
            ("PGHOST", connection.Host),
            ("PGPORT", connection.Port.ToString(CultureInfo.InvariantCulture)),
            ("PGUSER", connection.Username),
            ("PGPASSWORD", connection.Password),
            ("PGDATABASE", connection.Database),
            ("PGPASSFILE", connection.Passfile),
            ("PGSSLMODE", mode),
            ("PGSSLROOTCERT", connection.RootCertificate),
            ("PGCLIENTENCODING", "UTF8"),
        ];
        return all.Where(pair => !string.IsNullOrEmpty(pair.Item2))
            .Select(pair => KeyValuePair.Create(pair.Item1, pair.Item2!));
    }
}
