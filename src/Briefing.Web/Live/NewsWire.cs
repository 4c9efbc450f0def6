using System.Globalization;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using Briefing.Store.Desk;

namespace Briefing.Web.Live;

/// <summary>
/// Tells open pages what has been imported since they were made. The store is asked, not the process, since the command line
/// imports too; all pages share one look at it every two seconds, and nobody looks while no page listens.
/// </summary>
public sealed class NewsWire(NewsReader news, TimeProvider timeProvider, IHostApplicationLifetime lifetime)
    : IDisposable
{
    /// <summary>How many pages may listen at a time; others show what is new when they are loaded.</summary>
    public const int MaxListeners = 500;

    /// <summary>The event that tells what is new.</summary>
    public const string NewsEvent = "news";

    /// <summary>The event that tells nothing but that the connection holds.</summary>
    public const string StillEvent = "still";

    private static readonly TimeSpan s_interval = TimeSpan.FromSeconds(2);

    // Proxies close what is silent for a minute; and a listener that left without a word is found out by writing to it.
    private static readonly TimeSpan s_still = TimeSpan.FromSeconds(25);

    // A browser comes again by itself. Until then a session that has ended learns how many articles came, and no more.
    private static readonly TimeSpan s_longest = TimeSpan.FromMinutes(10);

    private readonly SemaphoreSlim _look = new(1);
    private readonly SemaphoreSlim _places = new(MaxListeners);
    private long _latest;
    private long? _lookedAt;

    /// <summary>Takes a place among the listeners.</summary>
    /// <returns>Whether there was one; then <see cref="ListenAsync"/> gives it back at its end.</returns>
    public bool TryEnter() => _places.Wait(0, CancellationToken.None);

    /// <summary>Tells what is new, first at once, then whenever something comes.</summary>
    /// <param name="since">From where on, as <see cref="NewsReader.FindLatestAsync"/> told when the page was made.</param>
    /// <param name="cancellationToken">Ends it when the reader leaves.</param>
    public async IAsyncEnumerable<SseItem<string>> ListenAsync(
        long since,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(
            cancellationToken,
            lifetime.ApplicationStopping
        );
        try
        {
            var begun = timeProvider.GetTimestamp();
            var spoken = begun;
            var told = since;
            yield return new SseItem<string>("", StillEvent);
            while (timeProvider.GetElapsedTime(begun) < s_longest)
            {
                var latest = await FindLatestAsync(end.Token);
                if (latest > told)
                {
                    var count = await news.CountSinceAsync(since, end.Token);
                    told = latest;
                    spoken = timeProvider.GetTimestamp();
                    yield return new SseItem<string>(Write(count), NewsEvent);
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
            _places.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _look.Dispose();
        _places.Dispose();
    }

    private static string Write(News count) =>
        string.Create(CultureInfo.InvariantCulture, $"{{\"created\":{count.Created},\"changed\":{count.Changed}}}");

    /// <summary>The newest place, no older than the interval.</summary>
    private async Task<long> FindLatestAsync(CancellationToken cancellationToken)
    {
        await _look.WaitAsync(cancellationToken);
        try
        {
            if (_lookedAt is not { } at || timeProvider.GetElapsedTime(at) >= s_interval)
            {
                _latest = await news.FindLatestAsync(cancellationToken);
                _lookedAt = timeProvider.GetTimestamp();
            }

            return _latest;
        }
        finally
        {
            _look.Release();
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
}
