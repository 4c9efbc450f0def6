using Briefing.Store.Accounts;
using Briefing.Store.Annotations;
using Briefing.Store.Auditing;
using Briefing.Store.Entities;
using Briefing.Store.Providers;
using Briefing.Store.Reading;
using Microsoft.EntityFrameworkCore;

namespace Briefing.Store.Writing;

/// <summary>
/// Decides what becomes of the changes that a run found: each decision is one transaction, so at no moment, however a process
/// dies, is a run applied or undone by half. Safe to use from many threads; writes of all processes take turns.
/// </summary>
public sealed class ImportDecisionWriter
{
    private readonly IStoreProvider _provider;
    private readonly TimeProvider _timeProvider;
    private readonly ArticleRows _rows;
    private readonly AnchorCarrier _carrier;

    internal ImportDecisionWriter(IStoreProvider provider, IAnchorFollower follower, TimeProvider timeProvider)
    {
        _provider = provider;
        _timeProvider = timeProvider;
        _rows = new ArticleRows(provider, follower, timeProvider);
        _carrier = new AnchorCarrier(follower);
    }

    /// <summary>Applies what waits.</summary>
    /// <param name="caller">Who approves; an admin.</param>
    /// <param name="runId">The run.</param>
    /// <param name="itemIds">Which of its changes, or <see langword="null"/> for all.</param>
    /// <param name="cancellationToken">Stops it; then nothing is applied.</param>
    /// <exception cref="AccessDeniedException">The caller is not an admin.</exception>
    public Task<ImportDecisionResult> ApproveAsync(
        Caller caller,
        long runId,
        IReadOnlyCollection<long>? itemIds,
        CancellationToken cancellationToken
    ) =>
        DecideAsync(
            caller,
            runId,
            itemIds,
            (db, run, items) => ApplyAsync(db, run, items, cancellationToken),
            cancellationToken
        );

    /// <summary>
    /// Applies all that waits, if no note or judgement loses its place by it: none that has one would be ambiguous or an
    /// orphan afterwards. Else nothing is applied, and the run waits for a person.
    /// </summary>
    /// <param name="caller">On whose behalf; an admin.</param>
    /// <param name="runId">The run.</param>
    /// <param name="cancellationToken">Stops it; then nothing is applied.</param>
    /// <exception cref="AccessDeniedException">The caller is not an admin.</exception>
    public Task<ImportDecisionResult> ApproveWhereSafeAsync(
        Caller caller,
        long runId,
        CancellationToken cancellationToken
    ) =>
        DecideAsync(
            caller,
            runId,
            itemIds: null,
            async (db, run, items) =>
            {
                foreach (var item in items)
                {
                    var fates = await AnchorReader
                        .ListFatesAsync(db, _carrier, item, cancellationToken)
                        .ConfigureAwait(false);
                    if (fates.Count(fate => fate.LosesPlace) is var lost and > 0)
                    {
                        return $"{lost} {(lost == 1 ? "note" : "notes")} about {item.SeedName} would have no certain place any more. Look at what changes, then decide.";
                    }
                }

                return await ApplyAsync(db, run, items, cancellationToken).ConfigureAwait(false);
            },
            cancellationToken
        );

    /// <summary>Drops what waits.</summary>
    /// <param name="caller">Who rejects; an admin.</param>
    /// <param name="runId">The run.</param>
    /// <param name="itemIds">Which of its changes, or <see langword="null"/> for all.</param>
    /// <param name="cancellationToken">Stops it; then nothing is dropped.</param>
    /// <exception cref="AccessDeniedException">The caller is not an admin.</exception>
    public Task<ImportDecisionResult> RejectAsync(
        Caller caller,
        long runId,
        IReadOnlyCollection<long>? itemIds,
        CancellationToken cancellationToken
    ) =>
        DecideAsync(
            caller,
            runId,
            itemIds,
            async (db, run, items) =>
            {
                foreach (var item in items)
                {
                    await ImportItemRows
                        .DropAsync(db, item, ImportDecision.Rejected, cancellationToken)
                        .ConfigureAwait(false);
                    run.Waiting--;
                }

                Settle(
                    run,
                    run.Created + run.Updated + run.Withdrawn == 0 ? ImportRunState.Rejected : ImportRunState.Completed
                );
                return null;
            },
            cancellationToken
        );

    /// <summary>
    /// Undoes a run: every article it changed is again what it was, and what it created is withdrawn. Refused where an article
    /// has changed since.
    /// </summary>
    /// <param name="caller">Who undoes it; an admin.</param>
    /// <param name="runId">The run.</param>
    /// <param name="cancellationToken">Stops it; then nothing is undone.</param>
    /// <exception cref="AccessDeniedException">The caller is not an admin.</exception>
    public async Task<ImportDecisionResult> RollBackAsync(
        Caller caller,
        long runId,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(caller);
        caller.Demand(AccountRole.Admin);
        var db = CreateContext(caller);
        await using var _ = db.ConfigureAwait(false);
        var transaction = await _provider.BeginWriteAsync(db, cancellationToken).ConfigureAwait(false);
        await using var __ = transaction.ConfigureAwait(false);
        var run = await FindAsync(db, runId, cancellationToken).ConfigureAwait(false);
        if (
            run is null
            || run.State
                is not (
                    ImportRunState.Completed
                    or ImportRunState.Cancelled
                    or ImportRunState.Interrupted
                    or ImportRunState.Failed
                )
        )
        {
            return new ImportDecisionResult(
                0,
                run is null ? "There is no such run." : "Only a run that is over and waits for nothing can be undone."
            );
        }

        if (run.Waiting > 0)
        {
            return new ImportDecisionResult(
                0,
                "Changes of this run wait for a decision. Approve or reject them first."
            );
        }

        var items = await db
            .ImportItems.Where(item =>
                item.RunId == runId && item.Decision == ImportDecision.Applied && item.BaseRevision != null
            )
            .OrderBy(item => item.Id)
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        foreach (var item in items)
        {
            if (await UndoAsync(db, item, cancellationToken).ConfigureAwait(false) is { } problem)
            {
                return new ImportDecisionResult(0, problem);
            }
        }

        if (items.Count == 0)
        {
            return new ImportDecisionResult(0, "The run changed nothing, so there is nothing to undo.");
        }

        Decide(db, run, caller, () => run.State = ImportRunState.RolledBack);
        await db.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
        return new ImportDecisionResult(items.Count);
    }

    private async Task<ImportDecisionResult> DecideAsync(
        Caller caller,
        long runId,
        IReadOnlyCollection<long>? itemIds,
        Func<BriefingContext, ImportRunEntity, IReadOnlyList<ImportItemEntity>, Task<string?>> decide,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(caller);
        caller.Demand(AccountRole.Admin);
        var db = CreateContext(caller);
        await using var _ = db.ConfigureAwait(false);
        var transaction = await _provider.BeginWriteAsync(db, cancellationToken).ConfigureAwait(false);
        await using var __ = transaction.ConfigureAwait(false);
        var run = await FindAsync(db, runId, cancellationToken).ConfigureAwait(false);
        if (run is null || !run.State.IsOver())
        {
            return new ImportDecisionResult(
                0,
                run is null ? "There is no such run." : "The run is not over yet. Wait for its end, or stop it."
            );
        }

        var items = await db
            .ImportItems.Where(item => item.RunId == runId && item.Decision == ImportDecision.Waiting)
            .OrderBy(item => item.Id)
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        if (itemIds is not null)
        {
            items = [.. items.Where(item => itemIds.Contains(item.Id))];
        }

        if (items.Count == 0)
        {
            return new ImportDecisionResult(
                0,
                "Nothing of this run waits for a decision any more. Load the page again."
            );
        }

        var before = run.State;
        var problem = await decide(db, run, items).ConfigureAwait(false);
        if (problem is not null)
        {
            return new ImportDecisionResult(0, problem);
        }

        var after = run.State;
        run.State = before;
        Decide(db, run, caller, () => run.State = after);
        await db.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
        return new ImportDecisionResult(items.Count);
    }

    private async Task<string?> ApplyAsync(
        BriefingContext db,
        ImportRunEntity run,
        IReadOnlyList<ImportItemEntity> items,
        CancellationToken cancellationToken
    )
    {
        foreach (var item in items)
        {
            if (await ApplyAsync(db, item, cancellationToken).ConfigureAwait(false) is { } problem)
            {
                return problem;
            }

            ImportItemRows.Count(run, item.Outcome, ImportDecision.Waiting, -1);
            ImportItemRows.Count(run, item.Outcome, ImportDecision.Applied, 1);
        }

        Settle(run, ImportRunState.Completed);
        return null;
    }

    private async Task<string?> ApplyAsync(
        BriefingContext db,
        ImportItemEntity item,
        CancellationToken cancellationToken
    )
    {
        var article = await ArticleAsync(db, item, cancellationToken).ConfigureAwait(false);
        if (article.CurrentRevision != item.BaseRevision)
        {
            return $"{item.SeedName} has changed since the run. Reject this change and import again.";
        }

        if (item.Outcome is ImportOutcome.Withdrawn)
        {
            _ = await _rows.SetStateAsync(db, article, ArticleState.Withdrawn, cancellationToken).ConfigureAwait(false);
        }
        else if (item.NewRevision is { } number)
        {
            await _rows.MakeCurrentAsync(db, article, number, item.Id, cancellationToken).ConfigureAwait(false);
            var (now, text) = (_timeProvider.GetUtcNow(), article.TextRevision);
            await db
                .Revisions.Where(revision =>
                    revision.ArticleId == article.Id
                    && revision.Number == number
                    && !db.Revisions.Any(other =>
                        other.ArticleId == article.Id && other.TextRevision == text && other.Number < number
                    )
                )
                .ExecuteUpdateAsync(set => set.SetProperty(revision => revision.CreatedAt, now), cancellationToken)
                .ConfigureAwait(false);
        }
        else
        {
            _ = await _rows.SetStateAsync(db, article, ArticleState.Present, cancellationToken).ConfigureAwait(false);
        }

        item.Decision = ImportDecision.Applied;
        return null;
    }

    private async Task<string?> UndoAsync(
        BriefingContext db,
        ImportItemEntity item,
        CancellationToken cancellationToken
    )
    {
        var article = await ArticleAsync(db, item, cancellationToken).ConfigureAwait(false);
        var later = await db
            .ImportItems.Where(other =>
                other.ArticleId == item.ArticleId
                && other.Id > item.Id
                && other.BaseRevision != null
                && (other.Decision == ImportDecision.Applied || other.Decision == ImportDecision.Waiting)
            )
            .Select(other => (long?)other.RunId)
            .FirstOrDefaultAsync(cancellationToken)
            .ConfigureAwait(false);
        if (later is { } run)
        {
            return $"Run {run} has changed {item.SeedName} since, or waits to. Undo or reject that run first.";
        }

        if (item.Outcome is ImportOutcome.Updated && item.NewRevision is not null)
        {
            await _rows
                .MakeCurrentAgainAsync(db, article, item.BaseRevision!.Value, item.Id, cancellationToken)
                .ConfigureAwait(false);
        }

        var state = item.Outcome is ImportOutcome.Created ? ArticleState.Withdrawn : item.BaseState!.Value;
        if (article.State != state)
        {
            _ = await _rows.SetStateAsync(db, article, state, cancellationToken).ConfigureAwait(false);
        }

        item.Decision = ImportDecision.RolledBack;
        return null;
    }

    /// <summary>A run of which nothing waits is settled; one that stopped before its end stays stopped.</summary>
    private static void Settle(ImportRunEntity run, ImportRunState state)
    {
        if (run is { Waiting: 0, State: ImportRunState.Waiting })
        {
            run.State = state;
        }
    }

    private void Decide(BriefingContext db, ImportRunEntity run, Caller caller, Action change)
    {
        var before = run.State.ToString();
        change();
        run.DecidedBy = caller.Name;
        run.DecidedAt = _timeProvider.GetUtcNow();
        ImportRunRows.Audit(db, run, before, run.State.ToString());
    }

    private BriefingContext CreateContext(Caller caller) =>
        _provider.CreateContext(new Change(caller, _timeProvider.GetUtcNow()));

    private static Task<ImportRunEntity?> FindAsync(
        BriefingContext db,
        long runId,
        CancellationToken cancellationToken
    ) => db.ImportRuns.SingleOrDefaultAsync(row => row.Id == runId, cancellationToken);

    private static Task<ArticleEntity> ArticleAsync(
        BriefingContext db,
        ImportItemEntity item,
        CancellationToken cancellationToken
    ) => db.Articles.SingleAsync(row => row.Id == item.ArticleId, cancellationToken);
}
