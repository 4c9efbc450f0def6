using System.Collections.Concurrent;
using Briefing.Store.Accounts;
using Briefing.Store.Reading;
using Briefing.Store.Writing;
using Microsoft.Extensions.Logging;

namespace Briefing.Ingestion.Imports;

/// <summary>
/// Does a run that waits in the store, from taking it up to its end, however it ends. One process at a time does so, over all
/// that use the store; whoever asked for the run may be another.
/// </summary>
internal sealed partial class ImportExecutor(
    ImportSettings settings,
    ImportRun importRun,
    ImportTurn turns,
    ImportRunReader runs,
    ImportRunWriter writer,
    ImportDecisionWriter decisions,
    ImportProgress progress,
    TimeProvider timeProvider,
    ILogger<ImportExecutor> logger
)
{
    private static readonly TimeSpan s_watch = TimeSpan.FromSeconds(1);
    private readonly ConcurrentDictionary<long, CancellationTokenSource> _going = new();

    /// <summary>The name by which this process is known in the record of a run.</summary>
    public static string Server { get; } = $"{Environment.MachineName}:{Environment.ProcessId}";

    /// <summary>Does a run. It never fails: what went wrong is in the record of the run.</summary>
    /// <param name="runId">The run; nothing happens where it is over.</param>
    /// <param name="shutdown">Stops it because the process ends; another server may then take it up.</param>
    public async Task ExecuteAsync(long runId, CancellationToken shutdown)
    {
        try
        {
            if (await runs.FindAsync(runId, shutdown).ConfigureAwait(false) is { } run)
            {
                await TakeTurnAsync(run, shutdown).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (shutdown.IsCancellationRequested)
        {
            // It waited for its turn and still does.
        }
        catch (ImportRunLostException exception)
        {
            LogRunLost(runId, exception);
        }
        catch (Exception exception)
        {
            LogRunFailed(runId, exception);
        }
    }

    /// <summary>Whether a run goes on in this process.</summary>
    public bool IsGoing(long runId) => _going.ContainsKey(runId);

    /// <summary>Stops a run that goes on in this process, without waiting until the store is asked.</summary>
    public void Cancel(long runId)
    {
        if (_going.TryGetValue(runId, out var stop))
        {
            try
            {
                stop.Cancel();
            }
            catch (ObjectDisposedException)
            {
                // It ended meanwhile.
            }
        }
    }

    private async Task TakeTurnAsync(ImportRunInfo run, CancellationToken shutdown)
    {
        var caller = Caller.Process(run.Trigger);
        var turn = await turns.AcquireAsync(settings.TurnWait, shutdown).ConfigureAwait(false);
        if (turn is null)
        {
            await RefuseAsync(caller, run, shutdown).ConfigureAwait(false);
            return;
        }

        await using (turn.ConfigureAwait(false))
        {
            var interrupted = await writer.MarkInterruptedAsync(caller, run.Id, shutdown).ConfigureAwait(false);
            if (interrupted > 0)
            {
                LogInterrupted(interrupted);
            }

            var claim = await writer.ClaimAsync(caller, run.Id, Server, shutdown).ConfigureAwait(false);
            if (claim is not null)
            {
                try
                {
                    await RunAsync(caller, run, claim, shutdown).ConfigureAwait(false);
                }
                finally
                {
                    _ = _going.TryRemove(run.Id, out _);
                }
            }
        }
    }

    private async Task RefuseAsync(Caller caller, ImportRunInfo run, CancellationToken shutdown)
    {
        const string Problem =
            "Another process is importing into the same store. Wait until it is done, then import again.";
        LogRunRefused(run.Id, Problem);
        if (await writer.ClaimAsync(caller, run.Id, Server, shutdown).ConfigureAwait(false) is { } claim)
        {
            Begin(run);
            await EndAsync(caller, claim, ImportRunState.Failed, Problem).ConfigureAwait(false);
        }
    }

    private async Task RunAsync(Caller caller, ImportRunInfo run, ImportRunClaim claim, CancellationToken shutdown)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(shutdown);
        using var watch = CancellationTokenSource.CreateLinkedTokenSource(stop.Token);
        _going[run.Id] = stop;
        Begin(run);
        var watching = WatchAsync(claim, stop, watch.Token);
        ImportRunState state;
        string? error = null;
        try
        {
            error = await importRun.ExecuteAsync(caller, run, claim, stop.Token).ConfigureAwait(false);
            state = error is null ? ImportRunState.Completed : ImportRunState.Failed;
            if (error is not null)
            {
                LogRunRefused(run.Id, error);
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            state = shutdown.IsCancellationRequested ? ImportRunState.Interrupted : ImportRunState.Cancelled;
        }
        catch (Exception exception) when (exception is not ImportRunLostException)
        {
            LogRunFailed(run.Id, exception);
            state = ImportRunState.Failed;
            error =
                $"The run broke off ({exception.GetBaseException().Message}). Look into the log, then import again.";
        }
        finally
        {
            await watch.CancelAsync().ConfigureAwait(false);
            await watching.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        await EndAsync(caller, claim, state, error).ConfigureAwait(false);
    }

    /// <summary>Watches whether somebody stops the run, on whatever server, or another server has it.</summary>
    private async Task WatchAsync(
        ImportRunClaim claim,
        CancellationTokenSource stop,
        CancellationToken cancellationToken
    )
    {
        while (true)
        {
            await Task.Delay(s_watch, timeProvider, cancellationToken).ConfigureAwait(false);
            try
            {
                var run = await runs.FindAsync(claim.RunId, cancellationToken).ConfigureAwait(false);
                if (run is null || run.CancelRequested || run.Attempt != claim.Attempt)
                {
                    await stop.CancelAsync().ConfigureAwait(false);
                    return;
                }
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                // A database that does not answer now may answer in a second; what writes meanwhile says so itself.
                LogWatchFailed(claim.RunId, exception);
            }
        }
    }

    private void Begin(ImportRunInfo run) =>
        progress.Update(_ => new ImportSnapshot
        {
            RunId = run.Id,
            Trigger = run.Trigger,
            Folder = run.Folder,
            State = ImportRunState.Running,
            StartedAt = timeProvider.GetUtcNow(),
            Total = run.Total,
            Created = run.Created,
            Updated = run.Updated,
            Unchanged = run.Unchanged,
            Withdrawn = run.Withdrawn,
            Failed = run.Failed,
            Waiting = run.Waiting,
        });

    private async Task EndAsync(Caller caller, ImportRunClaim claim, ImportRunState state, string? error)
    {
        var snapshot = progress.Current;
        if (state is ImportRunState.Completed && snapshot.Waiting > 0)
        {
            state = ImportRunState.Waiting;
        }

        await writer.FinishAsync(caller, claim, state, error, CancellationToken.None).ConfigureAwait(false);
        if (state is ImportRunState.Waiting)
        {
            await ApproveWhereSafeAsync(caller, claim.RunId).ConfigureAwait(false);
        }

        var run = await runs.FindAsync(claim.RunId, CancellationToken.None).ConfigureAwait(false);
        progress.Update(snapshot => ImportSnapshot.Of(run!) with { LastItem = snapshot.LastItem });
        LogFinished(
            run!.Id,
            run.State,
            run.Created,
            run.Updated,
            run.Unchanged,
            run.Withdrawn,
            run.Failed,
            run.Waiting
        );
    }

    private async Task ApproveWhereSafeAsync(Caller caller, long runId)
    {
        var run = await runs.FindAsync(runId, CancellationToken.None).ConfigureAwait(false);
        if (run?.Approval is not ImportApproval.WhenSafe)
        {
            return;
        }

        var result = await decisions.ApproveWhereSafeAsync(caller, runId, CancellationToken.None).ConfigureAwait(false);
        if (result.Problem is { } problem)
        {
            LogNotApproved(runId, problem);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Count} import runs were cut off; this run finishes the rest.")]
    private partial void LogInterrupted(int count);

    [LoggerMessage(Level = LogLevel.Error, Message = "Import run {RunId} could not go on: {Error}")]
    private partial void LogRunRefused(long runId, string error);

    [LoggerMessage(Level = LogLevel.Error, Message = "Import run {RunId} broke off.")]
    private partial void LogRunFailed(long runId, Exception exception);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Import run {RunId} was taken over by another server.")]
    private partial void LogRunLost(long runId, Exception exception);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Import run {RunId} could not be watched.")]
    private partial void LogWatchFailed(long runId, Exception exception);

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "The changes of import run {RunId} were not approved by themselves: {Problem}"
    )]
    private partial void LogNotApproved(long runId, string problem);

    [LoggerMessage(
        Level = LogLevel.Information,
        Message = "Import run {RunId} {State}: {Created} created, {Updated} updated, {Unchanged} unchanged, {Withdrawn} withdrawn, {Failed} failed, {Waiting} waiting."
    )]
    private partial void LogFinished(
        long runId,
        ImportRunState state,
        int created,
        int updated,
        int unchanged,
        int withdrawn,
        int failed,
        int waiting
    );
}
