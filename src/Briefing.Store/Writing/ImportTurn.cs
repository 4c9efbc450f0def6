using Briefing.Store.Providers;

namespace Briefing.Store.Writing;

/// <summary>
/// The turn of importing: one process has it at a time, over all that use the database. It ends with its process, however that
/// dies: on SQLite the operating system lets go of a locked file, on PostgreSQL the server lets go of a session's lock.
/// </summary>
public sealed class ImportTurn
{
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(200);
    private readonly IStoreProvider _provider;
    private readonly TimeProvider _timeProvider;

    internal ImportTurn(IStoreProvider provider, TimeProvider timeProvider)
    {
        _provider = provider;
        _timeProvider = timeProvider;
    }

    /// <summary>Waits for the turn.</summary>
    /// <param name="wait">How long to wait for a process that has it; <see cref="Timeout.InfiniteTimeSpan"/> for ever.</param>
    /// <param name="cancellationToken">Stops the waiting.</param>
    /// <returns>What ends the turn when it is disposed, or <see langword="null"/> where another process had it all the while.</returns>
    public async Task<IAsyncDisposable?> AcquireAsync(TimeSpan wait, CancellationToken cancellationToken)
    {
        for (var start = _timeProvider.GetTimestamp(); ; )
        {
            if (await _provider.TryTakeImportTurnAsync(cancellationToken).ConfigureAwait(false) is { } turn)
            {
                return turn;
            }

            if (wait != Timeout.InfiniteTimeSpan && _timeProvider.GetElapsedTime(start) >= wait)
            {
                return null;
            }

            await Task.Delay(s_pause, _timeProvider, cancellationToken).ConfigureAwait(false);
        }
    }
}
