using System.Collections.Immutable;
using Microsoft.Extensions.Logging;

namespace Briefing.Ingestion.Imports;

/// <summary>Tells whoever listens how the current import run stands. Safe to use from many threads.</summary>
public sealed partial class ImportProgress
{
    private readonly Lock _lock = new();
    private readonly ILogger<ImportProgress> _logger;
    private ImmutableList<Subscription> _subscriptions = [];
    private ImportSnapshot _current = ImportSnapshot.None;

    /// <summary>Creates it with no run.</summary>
    public ImportProgress(ILogger<ImportProgress> logger) => _logger = logger;

    /// <summary>How the current or the last run stands.</summary>
    public ImportSnapshot Current => Volatile.Read(ref _current);

    /// <summary>Listens to every change from now on.</summary>
    /// <param name="handler">
    /// Called on the importing thread, once a file: it must return at once, and a page must throttle and re-enter its own
    /// context. What it throws is logged and stops nobody.
    /// </param>
    /// <returns>What ends the subscription when it is disposed. Calls that are under way may still end after that.</returns>
    public IDisposable Subscribe(Action<ImportSnapshot> handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        var subscription = new Subscription(this, handler);
        lock (_lock)
        {
            _subscriptions = _subscriptions.Add(subscription);
        }

        return subscription;
    }

    /// <summary>Changes the snapshot and tells the listeners.</summary>
    internal void Update(Func<ImportSnapshot, ImportSnapshot> change)
    {
        ImportSnapshot snapshot;
        ImmutableList<Subscription> subscriptions;
        lock (_lock)
        {
            snapshot = change(_current);
            Volatile.Write(ref _current, snapshot);
            subscriptions = _subscriptions;
        }

        foreach (var subscription in subscriptions)
        {
            try
            {
                subscription.Handler(snapshot);
            }
            catch (Exception exception)
            {
                LogListenerFailed(exception);
            }
        }
    }

    private void Remove(Subscription subscription)
    {
        lock (_lock)
        {
            _subscriptions = _subscriptions.Remove(subscription);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A listener to the import's progress failed.")]
    private partial void LogListenerFailed(Exception exception);

    private sealed class Subscription(ImportProgress progress, Action<ImportSnapshot> handler) : IDisposable
    {
        public Action<ImportSnapshot> Handler { get; } = handler;

        public void Dispose() => progress.Remove(this);
    }
}
