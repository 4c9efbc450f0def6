using System.Globalization;
using Briefing.Store.Accounts;
using Briefing.Store.Auditing;
using Briefing.Store.Providers;
using Microsoft.EntityFrameworkCore;

namespace Briefing.Store.Backups;

/// <summary>
/// Backs the store up into one file, and puts it back. The file has secrets: the hashes of passwords and the keys of
/// sessions. Safe to use from many threads.
/// </summary>
public sealed class BackupWriter
{
    private const string KeyFolder = "keys";
    private const string RestorePrefix = ".restore-";

    // No restore takes as long.
    private static readonly TimeSpan s_longest = TimeSpan.FromDays(1);

    private readonly IStoreProvider _provider;
    private readonly IDatabaseBackup _database;
    private readonly StoreMigrator _migrator;
    private readonly string _dataDirectory;
    private readonly TimeProvider _clock;

    internal BackupWriter(IStoreProvider provider, string dataDirectory, TimeProvider clock)
    {
        _provider = provider;
        _database = provider.CreateBackup(clock);
        _migrator = new StoreMigrator(provider);
        _dataDirectory = dataDirectory;
        _clock = clock;
    }

    /// <summary>Where the store is, to be shown; no password.</summary>
    public string Place => _database.Place;

    /// <summary>Backs up, as the store is at one moment, while servers and imports go on.</summary>
    /// <param name="caller">Who asks; an admin.</param>
    /// <param name="file">The file to write. It is there whole or not at all.</param>
    /// <param name="replace">Whether to replace a file that is there.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>What the backup says of itself.</returns>
    /// <exception cref="AccessDeniedException">The caller is not an admin.</exception>
    /// <exception cref="BackupException">It cannot be made.</exception>
    public async Task<BackupManifest> WriteAsync(
        Caller caller,
        string file,
        bool replace,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(caller);
        caller.Demand(AccountRole.Admin);
        ArgumentException.ThrowIfNullOrWhiteSpace(file);
        var manifest = await SaveAsync(file, replace, cancellationToken).ConfigureAwait(false);
        await TellAsync(
                caller,
                AuditAction.Created,
                AuditSubjects.Backup,
                Path.GetFileName(file),
                new Dictionary<string, string?>
                {
                    ["migration"] = manifest.Migration,
                    ["rows"] = manifest.Rows.Values.Sum().ToString(CultureInfo.InvariantCulture),
                },
                cancellationToken
            )
            .ConfigureAwait(false);
        return manifest;
    }

    /// <summary>
    /// Puts a backup in the place of the store, brings it to the current schema, and says so in its audit trail. Every
    /// checksum is looked at before anything changes; a kill at any moment leaves the store before or the one after.
    /// </summary>
    /// <param name="caller">Who asks; an admin.</param>
    /// <param name="file">The backup.</param>
    /// <param name="replace">Whether to replace a store that holds something, which is then kept aside.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>What was restored.</returns>
    /// <exception cref="AccessDeniedException">The caller is not an admin.</exception>
    /// <exception cref="BackupException">It cannot be restored.</exception>
    public async Task<RestoredBackup> RestoreAsync(
        Caller caller,
        string file,
        bool replace,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(caller);
        caller.Demand(AccountRole.Admin);
        ArgumentException.ThrowIfNullOrWhiteSpace(file);
        using var archive = BackupArchive.Open(file);
        var manifest = archive.Manifest;
        DemandFits(file, manifest);
        Directory.CreateDirectory(_dataDirectory);
        DeleteLeftovers();
        var folder = Directory
            .CreateDirectory(Path.Combine(_dataDirectory, RestorePrefix + Guid.NewGuid().ToString("N")))
            .FullName;
        try
        {
            var copy = Path.Combine(folder, _database.EntryName);
            await archive.ExtractAsync(_database.EntryName, copy, cancellationToken).ConfigureAwait(false);
            Directory.CreateDirectory(Path.Combine(folder, KeyFolder));
            foreach (var key in archive.Keys)
            {
                await archive.ExtractAsync(key, Path.Combine(folder, key), cancellationToken).ConfigureAwait(false);
            }

            await _database.CheckAsync(copy, manifest, cancellationToken).ConfigureAwait(false);
            var before = await _database.InspectAsync(cancellationToken).ConfigureAwait(false);
            if (before.Valued is { } valued && !replace)
            {
                throw new BackupException(
                    $"The store at {Place} is not empty: {valued}. To replace it, say --force; what it holds is kept aside."
                );
            }

            var turn =
                await _provider.TryTakeImportTurnAsync(cancellationToken).ConfigureAwait(false)
                ?? throw new BackupException(
                    $"An import into the store at {Place} is going on. Stop it, and the server, then restore again."
                );
            await turn.DisposeAsync().ConfigureAwait(false);
            await _database.DemandAloneAsync(cancellationToken).ConfigureAwait(false);
            var kept =
                before.Valued is null || _database.KeepsEarlier
                    ? null
                    : await KeepAsync(cancellationToken).ConfigureAwait(false);
            CopyKeys(Path.Combine(folder, KeyFolder));
            kept = await _database.ReplaceAsync(copy, manifest, cancellationToken).ConfigureAwait(false) ?? kept;
            await _migrator.MigrateAsync(cancellationToken).ConfigureAwait(false);
            await TellAsync(
                    caller,
                    AuditAction.Changed,
                    AuditSubjects.Store,
                    Path.GetFileName(file),
                    new Dictionary<string, string?>
                    {
                        ["restored_from"] = manifest.MadeAt.UtcDateTime.ToString("O", CultureInfo.InvariantCulture),
                        ["kept"] = kept,
                    },
                    cancellationToken
                )
                .ConfigureAwait(false);
            return new RestoredBackup(manifest, kept);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    // What a restore that was killed left.
    private void DeleteLeftovers()
    {
        foreach (var folder in new DirectoryInfo(_dataDirectory).GetDirectories(RestorePrefix + "*"))
        {
            if (_clock.GetUtcNow() - folder.LastWriteTimeUtc > s_longest)
            {
                folder.Delete(recursive: true);
            }
        }
    }

    private void DemandFits(string file, BackupManifest manifest)
    {
        if (manifest.Provider != _database.Provider)
        {
            throw new BackupException(
                $"{file} is of {manifest.Provider}, and this store is on {_database.Provider}. Restore it where Database:Provider is {manifest.Provider}; to change the database, export the articles (briefing export) and import them."
            );
        }

        using var db = _provider.CreateContext();
        if (!db.Database.GetMigrations().Contains(manifest.Migration))
        {
            throw new BackupException(
                $"{file} was made by a newer Briefing (its schema is {manifest.Migration}). Update Briefing, then restore it."
            );
        }
    }

    private async Task<BackupManifest> SaveAsync(string file, bool replace, CancellationToken cancellationToken)
    {
        var path = Path.GetFullPath(file);
        var folder = Path.GetDirectoryName(path);
        if (Directory.Exists(path) || !Directory.Exists(folder))
        {
            throw new BackupException(
                $"{path} cannot be written: {(Directory.Exists(path) ? "it is a folder" : $"there is no folder {folder}")}. Name a file in a folder that exists."
            );
        }

        if (File.Exists(path) && !replace)
        {
            throw new BackupException($"{path} is there already. Name another file, or replace it with --force.");
        }

        var work = Directory.CreateDirectory(Path.Combine(folder, $".backup-{Guid.NewGuid():N}")).FullName;
        try
        {
            var copy = Path.Combine(work, _database.EntryName);
            var contents = await _database.SaveAsync(copy, cancellationToken).ConfigureAwait(false);
            var manifest = new BackupManifest
            {
                Format = BackupManifest.CurrentFormat,
                Provider = _database.Provider,
                Migration =
                    contents.Migration
                    ?? throw new BackupException($"The database {Place} is not Briefing's: it has no schema of it."),
                MadeAt = _clock.GetUtcNow(),
                Rows = contents.Rows,
            };
            var files = KeyFiles().ToDictionary(key => $"{KeyFolder}/{Path.GetFileName(key)}");
            files.Add(_database.EntryName, copy);
            var archive = Path.Combine(work, "archive");
            await BackupArchive.WriteAsync(archive, manifest, files, cancellationToken).ConfigureAwait(false);
            File.Move(archive, path, replace);
            return manifest;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new BackupException($"{path} cannot be written: {exception.Message}", exception);
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }

    private async Task<string> KeepAsync(CancellationToken cancellationToken)
    {
        var kept = Path.Combine(
            _dataDirectory,
            string.Create(CultureInfo.InvariantCulture, $"before-restore-{_clock.GetUtcNow():yyyyMMdd'T'HHmmss'Z'}.zip")
        );
        await SaveAsync(kept, replace: false, cancellationToken).ConfigureAwait(false);
        return kept;
    }

    private string[] KeyFiles() =>
        Directory.Exists(Path.Combine(_dataDirectory, KeyFolder))
            ? Directory.GetFiles(Path.Combine(_dataDirectory, KeyFolder), "*.xml")
            : [];

    // Keys are only ever added: one too many does no harm, one too few locks accounts out of their second step.
    private void CopyKeys(string from)
    {
        var to = Directory.CreateDirectory(Path.Combine(_dataDirectory, KeyFolder)).FullName;
        foreach (var key in Directory.GetFiles(from))
        {
            File.Move(key, Path.Combine(to, Path.GetFileName(key)), overwrite: true);
        }
    }

    private async Task TellAsync(
        Caller caller,
        AuditAction action,
        string subject,
        string name,
        Dictionary<string, string?> after,
        CancellationToken cancellationToken
    )
    {
        var db = _provider.CreateContext(new Change(caller, _clock.GetUtcNow()));
        await using var _ = db.ConfigureAwait(false);
        AuditTrail.Add(db, action, subject, name, name, null, after);
        await db.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
    }
}
