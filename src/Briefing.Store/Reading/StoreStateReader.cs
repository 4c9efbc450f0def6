using Briefing.Store.Providers;
using Microsoft.EntityFrameworkCore;

namespace Briefing.Store.Reading;

/// <summary>
/// Tells whether what readers see may have changed: by an import run or by anything that the audit trail tells of, in this
/// process or another. Safe to use from many threads; where the database can tell that nothing was written since, that is
/// asked alone.
/// </summary>
public sealed class StoreStateReader
{
    private readonly IStoreProvider _provider;
    private Kept? _kept;

    internal StoreStateReader(IStoreProvider provider) => _provider = provider;

    /// <summary>Reads the state.</summary>
    /// <param name="cancellationToken">Stops it.</param>
    public async ValueTask<StoreState> ReadAsync(CancellationToken cancellationToken)
    {
        // Taken before the state is read: a change between the two then counts as one after.
        var version = _provider.DataVersion;
        var kept = Volatile.Read(ref _kept);
        if (version is not null && kept?.Version == version)
        {
            return kept.State;
        }

        var state = await LoadAsync(cancellationToken).ConfigureAwait(false);
        Volatile.Write(ref _kept, new Kept(version, state));
        return state;
    }

    private async Task<StoreState> LoadAsync(CancellationToken cancellationToken)
    {
        var db = _provider.CreateContext();
        await using var _ = db.ConfigureAwait(false);
        var change = await db.AuditEntries.MaxAsync(entry => (long?)entry.Id, cancellationToken).ConfigureAwait(false);
        var run = await db
            .ImportRuns.AsNoTracking()
            .OrderByDescending(run => run.Id)
            .Select(run => new
            {
                run.Id,
                run.State,
                run.StartedAt,
                run.EndedAt,
            })
            .FirstOrDefaultAsync(cancellationToken)
            .ConfigureAwait(false);
        var isSettled = !await db
            .ImportRuns.AnyAsync(
                row => row.State == ImportRunState.Running || row.State == ImportRunState.Queued,
                cancellationToken
            )
            .ConfigureAwait(false);
        return run is null
            ? new StoreState(FormattableString.Invariant($"none-{change}"), true)
            : new StoreState(
                // The times, since a database made anew gives the same numbers again.
                FormattableString.Invariant(
                    $"{run.Id}-{run.State}-{run.StartedAt.UtcTicks}-{run.EndedAt?.UtcTicks}-{change}"
                ),
                isSettled
            );
    }

    private sealed record Kept(long? Version, StoreState State);
}
