using Briefing.Store.Accounts;
using Briefing.Store.Entities;
using Briefing.Store.Providers;
using Briefing.Store.Reading;
using Microsoft.EntityFrameworkCore;

namespace Briefing.Store.Writing;

/// <summary>Keeps the record of import runs. Safe to use from many threads.</summary>
public sealed class ImportRunWriter
{
    private readonly IStoreProvider _provider;
    private readonly TimeProvider _timeProvider;

    internal ImportRunWriter(IStoreProvider provider, TimeProvider timeProvider)
    {
        _provider = provider;
        _timeProvider = timeProvider;
    }

    /// <summary>Starts a run.</summary>
    /// <param name="caller">On whose behalf; an admin.</param>
    /// <param name="folder">The folder it reads.</param>
    /// <param name="total">How many files it has to go through.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The run's id.</returns>
    /// <exception cref="AccessDeniedException">The caller is not an admin.</exception>
    public async Task<long> StartAsync(Caller caller, string folder, int total, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(caller);
        caller.Demand(AccountRole.Admin);
        ArgumentNullException.ThrowIfNull(folder);
        var db = _provider.CreateContext();
        await using var _ = db.ConfigureAwait(false);
        var run = new ImportRunEntity
        {
            Trigger = caller.Name,
            Folder = folder,
            State = ImportRunState.Running,
            StartedAt = _timeProvider.GetUtcNow(),
            Total = total,
        };
        db.ImportRuns.Add(run);
        await db.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        return run.Id;
    }

    /// <summary>Adds what became of a file and counts it, both or neither.</summary>
    /// <param name="caller">On whose behalf; an admin.</param>
    /// <param name="runId">The run.</param>
    /// <param name="item">What became of the file.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="AccessDeniedException">The caller is not an admin.</exception>
    public async Task AddItemAsync(Caller caller, long runId, ImportItemInfo item, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(caller);
        caller.Demand(AccountRole.Admin);
        ArgumentNullException.ThrowIfNull(item);
        var db = _provider.CreateContext();
        await using var _ = db.ConfigureAwait(false);
        var transaction = await _provider.BeginWriteAsync(db, cancellationToken).ConfigureAwait(false);
        await using var __ = transaction.ConfigureAwait(false);
        db.ImportItems.Add(
            new ImportItemEntity
            {
                RunId = runId,
                SeedName = item.SeedName,
                Outcome = item.Outcome,
                Detail = item.Detail,
                Slug = item.Slug,
                Sentences = item.Sentences,
                Claims = item.Claims,
                Milliseconds = item.Milliseconds,
            }
        );
        await db.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        var (created, updated, unchanged, withdrawn, failed) = item.Outcome switch
        {
            ImportOutcome.Created => (1, 0, 0, 0, 0),
            ImportOutcome.Updated => (0, 1, 0, 0, 0),
            ImportOutcome.Unchanged => (0, 0, 1, 0, 0),
            ImportOutcome.Withdrawn => (0, 0, 0, 1, 0),
            _ => (0, 0, 0, 0, 1),
        };
        await db
            .ImportRuns.Where(run => run.Id == runId)
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(run => run.Created, run => run.Created + created)
                        .SetProperty(run => run.Updated, run => run.Updated + updated)
                        .SetProperty(run => run.Unchanged, run => run.Unchanged + unchanged)
                        .SetProperty(run => run.Withdrawn, run => run.Withdrawn + withdrawn)
                        .SetProperty(run => run.Failed, run => run.Failed + failed),
                cancellationToken
            )
            .ConfigureAwait(false);
        await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Ends a run.</summary>
    /// <param name="caller">On whose behalf; an admin.</param>
    /// <param name="runId">The run.</param>
    /// <param name="state">How it ended.</param>
    /// <param name="error">Why it failed, or <see langword="null"/>.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="AccessDeniedException">The caller is not an admin.</exception>
    public async Task FinishAsync(
        Caller caller,
        long runId,
        ImportRunState state,
        string? error,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(caller);
        caller.Demand(AccountRole.Admin);
        var db = _provider.CreateContext();
        await using var _ = db.ConfigureAwait(false);
        DateTimeOffset? now = _timeProvider.GetUtcNow();
        await db
            .ImportRuns.Where(run => run.Id == runId)
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(run => run.State, state)
                        .SetProperty(run => run.Error, error)
                        .SetProperty(run => run.EndedAt, now),
                cancellationToken
            )
            .ConfigureAwait(false);
    }

    /// <summary>Marks runs that a dead process left running as interrupted.</summary>
    /// <param name="caller">On whose behalf; an admin.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>How many there were.</returns>
    /// <exception cref="AccessDeniedException">The caller is not an admin.</exception>
    public async Task<int> MarkInterruptedAsync(Caller caller, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(caller);
        caller.Demand(AccountRole.Admin);
        var db = _provider.CreateContext();
        await using var _ = db.ConfigureAwait(false);
        DateTimeOffset? now = _timeProvider.GetUtcNow();
        return await db
            .ImportRuns.Where(run => run.State == ImportRunState.Running)
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(run => run.State, ImportRunState.Interrupted).SetProperty(run => run.EndedAt, now),
                cancellationToken
            )
            .ConfigureAwait(false);
    }
}
