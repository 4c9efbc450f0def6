using Briefing.Store.Accounts;
using Briefing.Store.Reading;
using Briefing.Store.Writing;

namespace Briefing.Ingestion.Imports;

/// <summary>
/// Asks for import runs. Over all servers one goes on at a time, and the others wait for their turn in the store: so whoever
/// asks gets a run that starts after the asking and sees every file as it is now, also where this process dies meanwhile.
/// </summary>
public sealed class ImportService
{
    private static readonly TimeSpan s_pause = TimeSpan.FromSeconds(1);
    private readonly ImportSettings _settings;
    private readonly ImportExecutor _executor;
    private readonly IRunLauncher _launcher;
    private readonly ImportRunReader _runs;
    private readonly ImportRunWriter _writer;
    private readonly ImportProgress _progress;
    private readonly TimeProvider _timeProvider;

    internal ImportService(
        ImportSettings settings,
        ImportExecutor executor,
        IRunLauncher launcher,
        ImportRunReader runs,
        ImportRunWriter writer,
        ImportProgress progress,
        TimeProvider timeProvider
    )
    {
        _settings = settings;
        _executor = executor;
        _launcher = launcher;
        _runs = runs;
        _writer = writer;
        _progress = progress;
        _timeProvider = timeProvider;
    }

    /// <summary>The folder that the runs read, absolute.</summary>
    public string Folder => _settings.Folder;

    /// <summary>Asks for a run over the folder and waits for its end.</summary>
    /// <param name="caller">Who asks; an admin, or a process: <c>startup</c>, <c>cli</c>.</param>
    /// <param name="cancellationToken">Ends the waiting; the run goes on.</param>
    /// <returns>How the run ended.</returns>
    /// <exception cref="AccessDeniedException">The caller is not an admin.</exception>
    public async Task<ImportSnapshot> RequestAsync(Caller caller, CancellationToken cancellationToken = default)
    {
        var runId = await QueueFolderAsync(caller, cancellationToken).ConfigureAwait(false);
        return await WaitAsync(runId, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Asks for a run over the folder, approved as the settings say; it goes on in the background.</summary>
    /// <param name="caller">Who asks; an admin.</param>
    /// <param name="cancellationToken">Stops the asking.</param>
    /// <returns>The run's id.</returns>
    /// <exception cref="AccessDeniedException">The caller is not an admin.</exception>
    public Task<long> QueueFolderAsync(Caller caller, CancellationToken cancellationToken) =>
        QueueAsync(
            caller,
            new ImportOrder
            {
                Kind = ImportRunKind.Folder,
                Folder = _settings.Folder,
                Approval = _settings.Approval,
            },
            cancellationToken
        );

    /// <summary>Asks for a run over texts that somebody brings in.</summary>
    /// <param name="caller">Who asks; an admin.</param>
    /// <param name="inputs">The texts, their names distinct.</param>
    /// <param name="cancellationToken">Stops the asking.</param>
    /// <returns>The run's id.</returns>
    /// <exception cref="AccessDeniedException">The caller is not an admin.</exception>
    public Task<long> QueueTextsAsync(
        Caller caller,
        IReadOnlyList<ImportInput> inputs,
        CancellationToken cancellationToken
    ) =>
        QueueAsync(
            caller,
            new ImportOrder
            {
                Kind = ImportRunKind.Desk,
                Folder = "brought in at the desk",
                Approval = _settings.Approval,
                Inputs = inputs,
            },
            cancellationToken
        );

    /// <summary>Asks for a run that reads stored articles anew with the engine of today.</summary>
    /// <param name="caller">Who asks; an admin.</param>
    /// <param name="scope">Which articles.</param>
    /// <param name="cancellationToken">Stops the asking.</param>
    /// <returns>The run's id.</returns>
    /// <exception cref="AccessDeniedException">The caller is not an admin.</exception>
    public Task<long> QueueReadingAsync(Caller caller, ReadingScope scope, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(caller);
        caller.Demand(AccountRole.Admin);
        ArgumentNullException.ThrowIfNull(scope);
        return QueueAsync(
            caller,
            new ImportOrder
            {
                Kind = ImportRunKind.Reading,
                Folder = "stored articles, read anew",
                Scope = scope.ToJson(),
                Approval = _settings.Approval,
            },
            cancellationToken
        );
    }

    /// <summary>Waits until a run is over, wherever it goes on.</summary>
    /// <param name="runId">The run.</param>
    /// <param name="cancellationToken">Ends the waiting; the run goes on.</param>
    /// <returns>How it ended.</returns>
    public async Task<ImportSnapshot> WaitAsync(long runId, CancellationToken cancellationToken)
    {
        while (true)
        {
            var moved = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            using (
                _progress.Subscribe(snapshot =>
                {
                    if (snapshot.RunId == runId && snapshot is { IsRunning: false })
                    {
                        _ = moved.TrySetResult();
                    }
                })
            )
            {
                var run =
                    await _runs.FindAsync(runId, cancellationToken).ConfigureAwait(false)
                    ?? throw new ArgumentException($"There is no run {runId}.", nameof(runId));
                // A run that has just ended here is told by its progress, with the file it did last.
                if (run.IsOver && _executor.IsGoing(runId) is false)
                {
                    return ImportSnapshot.Of(run);
                }

                await Task.WhenAny(moved.Task, Task.Delay(s_pause, _timeProvider, cancellationToken))
                    .ConfigureAwait(false);
                cancellationToken.ThrowIfCancellationRequested();
            }
        }
    }

    /// <summary>Stops a run, wherever it goes on; what it finished stays finished.</summary>
    /// <param name="caller">Who asks; an admin.</param>
    /// <param name="runId">The run.</param>
    /// <param name="cancellationToken">Stops the asking.</param>
    /// <returns>Whether there was something to stop.</returns>
    /// <exception cref="AccessDeniedException">The caller is not an admin.</exception>
    public async Task<bool> CancelAsync(Caller caller, long runId, CancellationToken cancellationToken)
    {
        var isAsked = await _writer.CancelAsync(caller, runId, cancellationToken).ConfigureAwait(false);
        if (isAsked)
        {
            _executor.Cancel(runId);
        }

        return isAsked;
    }

    /// <summary>Lets a run that stopped before its end go on.</summary>
    /// <param name="caller">Who asks; an admin.</param>
    /// <param name="runId">The run.</param>
    /// <param name="cancellationToken">Stops the asking.</param>
    /// <returns>Whether it was such a run.</returns>
    /// <exception cref="AccessDeniedException">The caller is not an admin.</exception>
    public async Task<bool> ResumeAsync(Caller caller, long runId, CancellationToken cancellationToken)
    {
        var isQueued = await _writer.ResumeAsync(caller, runId, cancellationToken).ConfigureAwait(false);
        if (isQueued)
        {
            await _launcher.LaunchAsync(runId, cancellationToken).ConfigureAwait(false);
        }

        return isQueued;
    }

    private async Task<long> QueueAsync(Caller caller, ImportOrder order, CancellationToken cancellationToken)
    {
        var runId = await _writer.QueueAsync(caller, order, cancellationToken).ConfigureAwait(false);
        await _launcher.LaunchAsync(runId, cancellationToken).ConfigureAwait(false);
        return runId;
    }
}
