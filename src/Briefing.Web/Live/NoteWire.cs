using System.Collections.Concurrent;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using Briefing.Store.Annotations;

namespace Briefing.Web.Live;

/// <summary>
/// Tells open pages that the notes about their briefing changed. The store is asked, since another server may have written
/// them; all pages of a briefing share a few looks at it a second, and nobody looks while no page listens.
/// </summary>
public sealed class NoteWire(AnnotationReader notes, TimeProvider timeProvider, IHostApplicationLifetime lifetime)
{
    /// <summary>How many pages may listen at a time; others show what is new when they are loaded.</summary>
    public const int MaxListeners = 500;

    /// <summary>The event that tells that notes changed; it carries their state.</summary>
    public const string ChangedEvent = "notes";

    /// <summary>The event that tells nothing but that the connection holds.</summary>
    public const string StillEvent = "still";

    // What a page learns is as old as both together at most.
    private static readonly TimeSpan s_interval = TimeSpan.FromSeconds(0.5);
    private static readonly TimeSpan s_shared = TimeSpan.FromSeconds(0.25);

    // Proxies close what is silent for a minute; and a listener that left without a word is found out by writing to it.
    private static readonly TimeSpan s_still = TimeSpan.FromSeconds(25);

    // A browser comes again by itself, with the session that it has then.
    private static readonly TimeSpan s_longest = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<string, Look> _looks = new(StringComparer.Ordinal);
    private int _listeners;

    /// <summary>Takes a place among the listeners.</summary>
    /// <returns>Whether there was one; then <see cref="ListenAsync"/> gives it back at its end.</returns>
    public bool TryEnter()
    {
        if (Interlocked.Increment(ref _listeners) <= MaxListeners)
        {
            return true;
        }

        _ = Interlocked.Decrement(ref _listeners);
        return false;
    }

    /// <summary>Tells of every change.</summary>
    /// <param name="slug">The briefing.</param>
    /// <param name="since">The state that the page shows.</param>
    /// <param name="cancellationToken">Ends it when the reader leaves.</param>
    public async IAsyncEnumerable<SseItem<string>> ListenAsync(
        string slug,
        string since,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(
            cancellationToken,
            lifetime.ApplicationStopping
        );
        var look = _looks.AddOrUpdate(
            slug,
            _ => new Look(1),
            (_, kept) => kept with { Listeners = kept.Listeners + 1 }
        );
        try
        {
            var begun = timeProvider.GetTimestamp();
            var spoken = begun;
            var told = since;
            yield return new SseItem<string>("", StillEvent);
            while (timeProvider.GetElapsedTime(begun) < s_longest)
            {
                var state = await look.Shared.FindAsync(notes, slug, timeProvider, end.Token);
                if (state != told)
                {
                    (told, spoken) = (state, timeProvider.GetTimestamp());
                    yield return new SseItem<string>(state, ChangedEvent);
                }
                else if (timeProvider.GetElapsedTime(spoken) >= s_still)
                {
                    spoken = timeProvider.GetTimestamp();
                    yield return new SseItem<string>("", StillEvent);
                }

                if (!await WaitAsync(end.Token))
                {
                    yield break;
                }
            }
        }
        finally
        {
            Leave(slug);
            _ = Interlocked.Decrement(ref _listeners);
        }
    }

    private void Leave(string slug)
    {
        while (_looks.TryGetValue(slug, out var look))
        {
            var isDone =
                look.Listeners == 1
                    ? _looks.TryRemove(new KeyValuePair<string, Look>(slug, look))
                    : _looks.TryUpdate(slug, look with { Listeners = look.Listeners - 1 }, look);
            if (isDone)
            {
                return;
            }
        }
    }

    private async Task<bool> WaitAsync(CancellationToken cancellationToken)
    {
        try
        {
            await Task.Delay(s_interval, timeProvider, cancellationToken);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private sealed record Look(int Listeners)
    {
        public SharedState Shared { get; init; } = new();
    }

    /// <summary>The state of one briefing's notes, shared by its listeners for a moment.</summary>
    private sealed class SharedState
    {
        private readonly Lock _lock = new();
        private Task<string>? _state;
        private long _at;

        public Task<string> FindAsync(
            AnnotationReader notes,
            string slug,
            TimeProvider timeProvider,
            CancellationToken cancellationToken
        )
        {
            lock (_lock)
            {
                if (_state is null or { IsFaulted: true } || timeProvider.GetElapsedTime(_at) >= s_shared)
                {
                    // Shared, so that one listener who leaves does not end it for the others.
                    _state = notes.FindStateAsync(slug, CancellationToken.None);
                    _at = timeProvider.GetTimestamp();
                }

                return _state.WaitAsync(cancellationToken);
            }
        }
    }
}
