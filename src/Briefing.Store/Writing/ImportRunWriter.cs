using Briefing.Store.Accounts;
using Briefing.Store.Auditing;
using Briefing.Store.Entities;
using Briefing.Store.Providers;
using Briefing.Store.Reading;
using Microsoft.EntityFrameworkCore;

namespace Briefing.Store.Writing;

/// <summary>Keeps the record of import runs. Safe to use from many threads; writes of all processes take turns.</summary>
public sealed class ImportRunWriter
{
    private readonly IStoreProvider _provider;
    private readonly TimeProvider _timeProvider;

    internal ImportRunWriter(IStoreProvider provider, TimeProvider timeProvider)
    {
        _provider = provider;
        _timeProvider = timeProvider;
    }

    /// <summary>
    /// Asks for a run. Who asks for the folder again while the run waits for its turn gets that one: it has not started, so it
    /// will see every file as it is now.
    /// </summary>
    /// <param name="caller">On whose behalf; an admin.</param>
    /// <param name="order">What it is to do.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The run's id.</returns>
    /// <exception cref="AccessDeniedException">The caller is not an admin.</exception>
    public async Task<long> QueueAsync(Caller caller, ImportOrder order, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(caller);
        caller.Demand(AccountRole.Admin);
        ArgumentNullException.ThrowIfNull(order);
        var db = _provider.CreateContext();
        await using var _ = db.ConfigureAwait(false);
        var transaction = await _provider.BeginWriteAsync(db, cancellationToken).ConfigureAwait(false);
        await using var __ = transaction.ConfigureAwait(false);
        if (order.Kind is ImportRunKind.Folder)
        {
            var waiting = await db
                .ImportRuns.Where(run =>
                    run.State == ImportRunState.Queued
                    && run.Kind == order.Kind
                    && run.Folder == order.Folder
                    && run.Trigger == caller.Name
                    && run.Approval == order.Approval
                )
                .Select(run => (long?)run.Id)
                .FirstOrDefaultAsync(cancellationToken)
                .ConfigureAwait(false);
            if (waiting is { } shared)
            {
                return shared;
            }
        }

        var now = _timeProvider.GetUtcNow();
        var run = new ImportRunEntity
        {
            Trigger = caller.Name,
            Kind = order.Kind,
            Folder = order.Folder,
            Scope = order.Scope,
            Approval = order.Approval,
            State = ImportRunState.Queued,
            QueuedAt = now,
            StartedAt = now,
            Total = order.Inputs.Count,
        };
        db.ImportRuns.Add(run);
        await db.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        db.ImportInputs.AddRange(
            order.Inputs.Select(input => new ImportInputEntity
            {
                RunId = run.Id,
                SeedName = input.SeedName,
                Bytes = input.Bytes.ToArray(),
            })
        );
        await db.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
        return run.Id;
    }

    /// <summary>Takes a run up: for the first time, or after the server that had it stopped.</summary>
    /// <param name="caller">On whose behalf; an admin.</param>
    /// <param name="runId">The run.</param>
    /// <param name="server">The server that takes it.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The right to write for it, or <see langword="null"/> where it is over or there is none.</returns>
    /// <exception cref="AccessDeniedException">The caller is not an admin.</exception>
    public async Task<ImportRunClaim?> ClaimAsync(
        Caller caller,
        long runId,
        string server,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(caller);
        caller.Demand(AccountRole.Admin);
        ArgumentNullException.ThrowIfNull(server);
        var db = _provider.CreateContext();
        await using var _ = db.ConfigureAwait(false);
        var transaction = await _provider.BeginWriteAsync(db, cancellationToken).ConfigureAwait(false);
        await using var __ = transaction.ConfigureAwait(false);
        var run = await db
            .ImportRuns.SingleOrDefaultAsync(row => row.Id == runId, cancellationToken)
            .ConfigureAwait(false);
        if (run?.State is not (ImportRunState.Queued or ImportRunState.Running or ImportRunState.Interrupted))
        {
            return null;
        }

        if (run.Attempt == 0)
        {
            run.StartedAt = _timeProvider.GetUtcNow();
        }

        run.Attempt++;
        run.Server = server;
        run.State = ImportRunState.Running;
        run.EndedAt = null;
        run.Error = null;
        await db.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
        return new ImportRunClaim(runId, run.Attempt);
    }

    /// <summary>Says how many texts a run has to go through.</summary>
    /// <param name="caller">On whose behalf; an admin.</param>
    /// <param name="claim">The right to write for the run.</param>
    /// <param name="total">How many.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="AccessDeniedException">The caller is not an admin.</exception>
    /// <exception cref="ImportRunLostException">The run is no longer this server's.</exception>
    public async Task SetTotalAsync(Caller caller, ImportRunClaim claim, int total, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(caller);
        caller.Demand(AccountRole.Admin);
        ArgumentNullException.ThrowIfNull(claim);
        var db = _provider.CreateContext();
        await using var _ = db.ConfigureAwait(false);
        var count = await ImportRunRows
            .Held(db, claim)
            .ExecuteUpdateAsync(set => set.SetProperty(run => run.Total, total), cancellationToken)
            .ConfigureAwait(false);
        ImportRunRows.DemandOne(count, claim);
    }

    /// <summary>Ends a run.</summary>
    /// <param name="caller">On whose behalf; an admin.</param>
    /// <param name="claim">The right to write for the run.</param>
    /// <param name="state">How it ended.</param>
    /// <param name="error">Why it failed, or <see langword="null"/>.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="AccessDeniedException">The caller is not an admin.</exception>
    /// <exception cref="ImportRunLostException">The run is no longer this server's.</exception>
    public async Task FinishAsync(
        Caller caller,
        ImportRunClaim claim,
        ImportRunState state,
        string? error,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(caller);
        caller.Demand(AccountRole.Admin);
        ArgumentNullException.ThrowIfNull(claim);
        var db = _provider.CreateContext();
        await using var _ = db.ConfigureAwait(false);
        DateTimeOffset? now = _timeProvider.GetUtcNow();
        var count = await ImportRunRows
            .Held(db, claim)
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(run => run.State, state)
                        .SetProperty(run => run.Error, error)
                        .SetProperty(run => run.EndedAt, now),
                cancellationToken
            )
            .ConfigureAwait(false);
        ImportRunRows.DemandOne(count, claim);
    }

    /// <summary>Asks a run to stop, wherever it goes on; one that waits for its turn ends at once.</summary>
    /// <param name="caller">Who asks; an admin.</param>
    /// <param name="runId">The run.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>Whether there was something to stop.</returns>
    /// <exception cref="AccessDeniedException">The caller is not an admin.</exception>
    public Task<bool> CancelAsync(Caller caller, long runId, CancellationToken cancellationToken) =>
        ChangeAsync(
            caller,
            runId,
            run =>
            {
                if (run.State is ImportRunState.Queued)
                {
                    run.State = ImportRunState.Cancelled;
                    run.EndedAt = _timeProvider.GetUtcNow();
                    return true;
                }

                var asks = run.State is ImportRunState.Running && !run.CancelRequested;
                run.CancelRequested |= asks;
                return asks;
            },
            cancellationToken
        );

    /// <summary>Puts a run that stopped before its end back into the queue; what it finished stays finished.</summary>
    /// <param name="caller">Who asks; an admin.</param>
    /// <param name="runId">The run.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>Whether it was such a run.</returns>
    /// <exception cref="AccessDeniedException">The caller is not an admin.</exception>
    public Task<bool> ResumeAsync(Caller caller, long runId, CancellationToken cancellationToken) =>
        ChangeAsync(
            caller,
            runId,
            run =>
            {
                if (run.State is not (ImportRunState.Cancelled or ImportRunState.Interrupted or ImportRunState.Failed))
                {
                    return false;
                }

                run.State = ImportRunState.Queued;
                run.CancelRequested = false;
                run.EndedAt = null;
                run.Error = null;
                return true;
            },
            cancellationToken
        );

    /// <summary>
    /// Marks runs that a dead process left running as interrupted. Only who holds the <see cref="ImportTurn"/> may call it: then
    /// nobody else alive is running one.
    /// </summary>
    /// <param name="caller">On whose behalf; an admin.</param>
    /// <param name="exceptRunId">The run that is about to go on.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>How many there were.</returns>
    /// <exception cref="AccessDeniedException">The caller is not an admin.</exception>
    public async Task<int> MarkInterruptedAsync(Caller caller, long exceptRunId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(caller);
        caller.Demand(AccountRole.Admin);
        var db = _provider.CreateContext();
        await using var _ = db.ConfigureAwait(false);
        DateTimeOffset? now = _timeProvider.GetUtcNow();
        return await db
            .ImportRuns.Where(run => run.State == ImportRunState.Running && run.Id != exceptRunId)
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(run => run.State, ImportRunState.Interrupted).SetProperty(run => run.EndedAt, now),
                cancellationToken
            )
            .ConfigureAwait(false);
    }

    private async Task<bool> ChangeAsync(
        Caller caller,
        long runId,
        Func<ImportRunEntity, bool> change,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(caller);
        caller.Demand(AccountRole.Admin);
        var db = _provider.CreateContext(new Change(caller, _timeProvider.GetUtcNow()));
        await using var _ = db.ConfigureAwait(false);
        var transaction = await _provider.BeginWriteAsync(db, cancellationToken).ConfigureAwait(false);
        await using var __ = transaction.ConfigureAwait(false);
        var run = await db
            .ImportRuns.SingleOrDefaultAsync(row => row.Id == runId, cancellationToken)
            .ConfigureAwait(false);
        if (run is null)
        {
            return false;
        }

        var before = run.CancelRequested ? "stopping" : run.State.ToString();
        if (!change(run))
        {
            return false;
        }

        ImportRunRows.Audit(db, run, before, run.CancelRequested ? "stopping" : run.State.ToString());
        await db.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
        return true;
    }
}
