using Briefing.Store.Accounts;
using Briefing.Store.Reading;
using Briefing.Store.Writing;
using Microsoft.Extensions.Logging;

namespace Briefing.Ingestion.Imports;

/// <summary>
/// Starts import runs. In a process there is one at a time: who asks while one is going on gets the run after it, and all
/// who ask meanwhile share that one. So whoever asks gets a run that started after the asking and sees every file as it is now.
/// </summary>
public sealed partial class ImportService : IDisposable
{
    private readonly Lock _lock = new();
    private readonly CancellationTokenSource _shutdown = new();
    private readonly ImportSettings _settings;
    private readonly ImportRun _run;
    private readonly ImportRunWriter _runs;
    private readonly ImportProgress _progress;
    private readonly TimeProvider _timeProvider;
    private readonly ILogger<ImportService> _logger;
    private CancellationTokenSource? _cancellation;
    private Task<ImportSnapshot> _current = Task.FromResult(ImportSnapshot.None);
    private Task<ImportSnapshot>? _next;
    private bool _isDisposed;

    internal ImportService(
        ImportSettings settings,
        IArticleAnalyzer analyzer,
        ArticleWriter articles,
        ImportRunWriter runs,
        ImportProgress progress,
        TimeProvider timeProvider,
        ILogger<ImportService> logger
    )
    {
        _settings = settings;
        _runs = runs;
        _progress = progress;
        _timeProvider = timeProvider;
        _logger = logger;
        var preparer = new SeedPreparer(settings, analyzer, articles, timeProvider, logger);
        _run = new ImportRun(settings, preparer, articles, runs, progress, timeProvider, logger);
    }

    /// <summary>The folder that the runs read, absolute.</summary>
    public string Folder => _settings.Folder;

    /// <summary>Asks for a run; it goes on in the background.</summary>
    /// <param name="caller">Who asks; an admin, or a process: <c>startup</c>, <c>cli</c>.</param>
    /// <returns>How the run ended. The task never fails: what went wrong is in the snapshot.</returns>
    /// <exception cref="AccessDeniedException">The caller is not an admin.</exception>
    /// <exception cref="ObjectDisposedException">The process is shutting down.</exception>
    public Task<ImportSnapshot> RequestAsync(Caller caller)
    {
        ArgumentNullException.ThrowIfNull(caller);
        caller.Demand(AccountRole.Admin);
        lock (_lock)
        {
            ObjectDisposedException.ThrowIf(_shutdown.IsCancellationRequested, this);
            if (_next is not null)
            {
                return _next;
            }

            if (_current.IsCompleted)
            {
                return _current = Task.Run(() => RunAsync(caller));
            }

            var current = _current;
            _next = Task.Run(() => RunAfterAsync(current, caller));
            _progress.Update(snapshot => snapshot with { IsAnotherQueued = true });
            return _next;
        }
    }

    /// <summary>Stops the run that is going on; files that were finished stay so.</summary>
    /// <param name="caller">Who asks; an admin.</param>
    /// <returns>Whether there was one.</returns>
    /// <exception cref="AccessDeniedException">The caller is not an admin.</exception>
    public bool Cancel(Caller caller)
    {
        ArgumentNullException.ThrowIfNull(caller);
        caller.Demand(AccountRole.Admin);
        lock (_lock)
        {
            _cancellation?.Cancel();
            return _cancellation is not null;
        }
    }

    /// <summary>Stops what is going on because the process ends, and waits until it has stopped.</summary>
    public async Task StopAsync()
    {
        lock (_lock)
        {
            // A host that is stopped twice asks twice.
            if (_isDisposed)
            {
                return;
            }
        }

        await _shutdown.CancelAsync().ConfigureAwait(false);
        Task current;
        lock (_lock)
        {
            current = _next ?? _current;
        }

        await current.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_lock)
        {
            _isDisposed = true;
        }

        _shutdown.Dispose();
    }

    private async Task<ImportSnapshot> RunAfterAsync(Task current, Caller caller)
    {
        await current.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        lock (_lock)
        {
            _current = _next!;
            _next = null;
        }

        return await RunAsync(caller).ConfigureAwait(false);
    }

    private async Task<ImportSnapshot> RunAsync(Caller caller)
    {
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(_shutdown.Token);
        lock (_lock)
        {
            _cancellation = cancellation;
        }

        _progress.Update(_ => new ImportSnapshot
        {
            Trigger = caller.Name,
            Folder = _settings.Folder,
            State = ImportRunState.Running,
            StartedAt = _timeProvider.GetUtcNow(),
        });
        var (state, error) = await ExecuteAsync(caller, cancellation.Token).ConfigureAwait(false);
        lock (_lock)
        {
            _cancellation = null;
        }

        await FinishAsync(caller, state, error).ConfigureAwait(false);
        _progress.Update(snapshot =>
            snapshot with
            {
                State = state,
                Error = error,
                EndedAt = _timeProvider.GetUtcNow(),
                IsAnotherQueued = _next is not null,
            }
        );
        return _progress.Current;
    }

    private async Task<(ImportRunState State, string? Error)> ExecuteAsync(
        Caller caller,
        CancellationToken cancellationToken
    )
    {
        try
        {
            var error = await _run.ExecuteAsync(caller, cancellationToken).ConfigureAwait(false);
            if (error is not null)
            {
                LogRunRefused(error);
            }

            return (error is null ? ImportRunState.Completed : ImportRunState.Failed, error);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return (_shutdown.IsCancellationRequested ? ImportRunState.Interrupted : ImportRunState.Cancelled, null);
        }
        catch (Exception exception)
        {
            LogRunFailed(exception);
            return (
                ImportRunState.Failed,
                $"The run broke off ({exception.GetBaseException().Message}). Look into the log, then import again."
            );
        }
    }

    private async Task FinishAsync(Caller caller, ImportRunState state, string? error)
    {
        var snapshot = _progress.Current;
        LogFinished(
            snapshot.RunId,
            state,
            snapshot.Created,
            snapshot.Updated,
            snapshot.Unchanged,
            snapshot.Withdrawn,
            snapshot.Failed
        );
        if (snapshot.RunId is not { } runId)
        {
            return;
        }

        try
        {
            await _runs.FinishAsync(caller, runId, state, error, CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            // The next run finds it left running and marks it interrupted.
            LogRunFailed(exception);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The import run could not go on: {Error}")]
    private partial void LogRunRefused(string error);

    [LoggerMessage(Level = LogLevel.Error, Message = "The import run broke off.")]
    private partial void LogRunFailed(Exception exception);

    [LoggerMessage(
        Level = LogLevel.Information,
        Message = "Import run {RunId} {State}: {Created} created, {Updated} updated, {Unchanged} unchanged, {Withdrawn} withdrawn, {Failed} failed."
    )]
    private partial void LogFinished(
        long? runId,
        ImportRunState state,
        int created,
        int updated,
        int unchanged,
        int withdrawn,
        int failed
    );
}
