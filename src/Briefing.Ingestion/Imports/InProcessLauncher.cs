namespace Briefing.Ingestion.Imports;

/// <summary>Runs one run after the other in this process: for the command line, which serves nobody.</summary>
internal sealed class InProcessLauncher(ImportExecutor executor) : IRunLauncher, IDisposable
{
    private readonly Lock _lock = new();
    private readonly CancellationTokenSource _shutdown = new();
    private Task _last = Task.CompletedTask;
    private bool _isDisposed;

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task LaunchAsync(long runId, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            ObjectDisposedException.ThrowIf(_isDisposed || _shutdown.IsCancellationRequested, this);
            var last = _last;
            _last = Task.Run(() => RunAfterAsync(last, runId), CancellationToken.None);
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public async Task StopAsync()
    {
        Task last;
        lock (_lock)
        {
            if (_isDisposed)
            {
                return;
            }

            last = _last;
        }

        await _shutdown.CancelAsync().ConfigureAwait(false);
        await last.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
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

    private async Task RunAfterAsync(Task last, long runId)
    {
        await last.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await executor.ExecuteAsync(runId, _shutdown.Token).ConfigureAwait(false);
    }
}
