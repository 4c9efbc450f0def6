namespace Briefing.Store.Backups;

/// <summary>What a restore did.</summary>
/// <param name="Manifest">What the backup says of itself.</param>
/// <param name="Kept">The file that the store before is kept as, or <see langword="null"/> where it held nothing.</param>
public sealed record RestoredBackup(BackupManifest Manifest, string? Kept);
