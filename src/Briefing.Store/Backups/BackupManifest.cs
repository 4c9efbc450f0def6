namespace Briefing.Store.Backups;

/// <summary>What a backup says of itself: the file <c>manifest.json</c> in it.</summary>
public sealed record BackupManifest
{
    /// <summary>The form of backups that this version writes and reads.</summary>
    public const int CurrentFormat = 1;

    /// <summary>The form of the backup.</summary>
    public required int Format { get; init; }

    /// <summary>The database it is of: <c>SQLite</c> or <c>PostgreSQL</c>.</summary>
    public required string Provider { get; init; }

    /// <summary>The last migration of its schema.</summary>
    public required string Migration { get; init; }

    /// <summary>When it was made, in UTC.</summary>
    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>How many rows each table has.</summary>
    public required IReadOnlyDictionary<string, long> Rows { get; init; }

    /// <summary>How many rows a table has; none where the backup's schema lacks it.</summary>
    /// <param name="table">The table's name.</param>
    public long Count(string table) => Rows.GetValueOrDefault(table);
}
