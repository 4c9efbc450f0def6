namespace Briefing.Store;

/// <summary>Brings the database to the current schema.</summary>
public sealed class StoreMigrator
{
    /// <summary>Creates the database where it is missing, migrates it, and puts the search triggers back where they are missing.</summary>
    public Task MigrateAsync(CancellationToken cancellationToken) => throw new InvalidOperationException();
}
