using Briefing.Ingestion.Imports;

namespace Briefing.Web.Components.Imports;

/// <summary>
/// Tells a page when to look again: soon after a run moves in this process, and at intervals for what other servers do. Many
/// moves make one call.
/// </summary>
internal sealed class LiveRefresh : IDisposable
{
    private static readonly TimeSpan s_pace = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan s_interval = TimeSpan.FromSeconds(2);

    private readonly CancellationTokenSource _disposed = new();
    private readonly SemaphoreSlim _moved = new(0, 1);
    private readonly IDisposable _subscription;
    private readonly TimeProvider _timeProvider;

    /// <summary>Begins.</summary>
    /// <param name="progress">What moves in this process.</param>
    /// <param name="timeProvider">The clock.</param>
    /// <param name="refresh">Looks again; it re-enters the page's own context and meets its own errors.</param>
    public LiveRefresh(ImportProgress progress, TimeProvider timeProvider, Func<CancellationToken, Task> refresh)
    {
        _timeProvider = timeProvider;
        _subscription = progress.Subscribe(_ => Move());
        Refreshing = RefreshAsync(refresh);
    }

    /// <summary>Ends when this is disposed.</summary>
    public Task Refreshing { get; }

    /// <summary>Has the page look again soon.</summary>
    public void Move()
    {
        try
        {
            if (_moved.CurrentCount == 0)
            {
                _moved.Release();
            }
        }
        catch (Exception exception) when (exception is SemaphoreFullException or ObjectDisposedException)
        {
            // Somebody else has told it, or the page was left.
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _subscription.Dispose();
        _disposed.Cancel();
        _disposed.Dispose();
        _moved.Dispose();
    }

    private async Task RefreshAsync(Func<CancellationToken, Task> refresh)
    {
        var cancellationToken = _disposed.Token;
        try
        {
            while (true)
            {
                _ = await _moved.WaitAsync(s_interval, cancellationToken);
                await refresh(cancellationToken);
                await Task.Delay(s_pace, _timeProvider, cancellationToken);
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or ObjectDisposedException)
        {
            // The page was left.
        }
    }
}
