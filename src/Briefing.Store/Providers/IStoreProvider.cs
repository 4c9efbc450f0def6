using System.Collections.Immutable;
using Briefing.Store.Auditing;
using Briefing.Store.Backups;
using Briefing.Store.Linking;
using Microsoft.EntityFrameworkCore.Storage;

namespace Briefing.Store.Providers;

/// <summary>All that differs between SQLite and PostgreSQL.</summary>
internal interface IStoreProvider
{
    /// <summary>How searches are written.</summary>
    SqlDialect Dialect { get; }

    /// <summary>
    /// A number that changes whenever any process writes to the database, and costs next to nothing to read;
    /// <see langword="null"/> where the database has none.
    /// </summary>
    long? DataVersion { get; }

    /// <summary>A context for one call.</summary>
    /// <param name="change">Who changes what the context saves, where that goes into the audit trail.</param>
    BriefingContext CreateContext(Change? change = null);

    /// <summary>Starts a transaction whose reads all see one state and that keeps no writer waiting.</summary>
    Task<IDbContextTransaction> BeginReadAsync(BriefingContext db, CancellationToken cancellationToken);

    /// <summary>Starts a transaction that writes, one at a time over all processes; it waits for its turn before it reads.</summary>
    Task<IDbContextTransaction> BeginWriteAsync(BriefingContext db, CancellationToken cancellationToken);

    /// <summary>Takes the turn of importing, which one process has at a time and which ends with its process.</summary>
    /// <returns>What ends it, or <see langword="null"/> where somebody has it.</returns>
    Task<IAsyncDisposable?> TryTakeImportTurnAsync(CancellationToken cancellationToken);

    /// <summary>Inserts many rows at the speed of the database, within the context's transaction and past its change tracker.</summary>
    Task InsertAsync<T>(BriefingContext db, IReadOnlyCollection<T> rows, CancellationToken cancellationToken)
        where T : class;

    /// <summary>
    /// The articles that have some keys, of each key a bounded number around a place: what it costs does not hang on how many
    /// articles have the key.
    /// </summary>
    /// <param name="db">The context.</param>
    /// <param name="keys">The keys, each once.</param>
    /// <param name="place">The place.</param>
    /// <param name="most">How many before the place, and as many from there on.</param>
    /// <param name="cancellationToken">Stops it.</param>
    Task<List<KeyPosting>> FindAroundAsync(
        BriefingContext db,
        ImmutableArray<long> keys,
        long place,
        int most,
        CancellationToken cancellationToken
    );

    /// <summary>What copies the database out and puts it back.</summary>
    IDatabaseBackup CreateBackup(TimeProvider clock);

    /// <summary>Creates the database where it is missing and brings it to the current schema, search included.</summary>
    Task MigrateAsync(BriefingContext db, CancellationToken cancellationToken);
}
