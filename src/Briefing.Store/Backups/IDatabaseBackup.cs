namespace Briefing.Store.Backups;

/// <summary>How one kind of database is copied out and put back.</summary>
internal interface IDatabaseBackup
{
    /// <summary>The kind: <c>SQLite</c> or <c>PostgreSQL</c>.</summary>
    string Provider { get; }

    /// <summary>The name of the copy in a backup.</summary>
    string EntryName { get; }

    /// <summary>Where the database is, to be shown; no password.</summary>
    string Place { get; }

    /// <summary>Copies the database as it is at one moment, while others go on using it.</summary>
    /// <param name="file">The copy, which does not exist yet.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>What is in the copy.</returns>
    /// <exception cref="BackupException">It cannot be copied.</exception>
    Task<DatabaseContents> SaveAsync(string file, CancellationToken cancellationToken);

    /// <summary>Looks at the database in use; it need not exist.</summary>
    Task<DatabaseContents> InspectAsync(CancellationToken cancellationToken);

    /// <summary>Looks whether a copy is whole.</summary>
    /// <exception cref="BackupException">It is not what the manifest says.</exception>
    Task CheckAsync(string file, BackupManifest manifest, CancellationToken cancellationToken);

    /// <summary>Looks whether anybody else uses the database, so that nothing is begun that they would stop half-way.</summary>
    /// <exception cref="BackupException">It is in use.</exception>
    Task DemandAloneAsync(CancellationToken cancellationToken);

    /// <summary>Puts a copy in the place of the database, all or nothing.</summary>
    /// <param name="file">The copy, beside the database; it is used up.</param>
    /// <param name="manifest">What it has to hold.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The file that the database before is kept as, or <see langword="null"/> where none is.</returns>
    /// <exception cref="BackupException">The database is in use, or refuses the copy.</exception>
    Task<string?> ReplaceAsync(string file, BackupManifest manifest, CancellationToken cancellationToken);

    /// <summary>Whether <see cref="ReplaceAsync"/> keeps the database before; where not, it is to be backed up first.</summary>
    bool KeepsEarlier { get; }
}
