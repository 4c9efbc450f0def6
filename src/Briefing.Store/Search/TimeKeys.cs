using Microsoft.EntityFrameworkCore;

namespace Briefing.Store.Search;

/// <summary>
/// Keys in the order of time, for what is listed newest first: an index that gives its rows in the order of their keys then
/// gives them as they are wanted, so that a page costs the same however much is found.
/// </summary>
internal static class TimeKeys
{
    /// <summary>What any of these keys is at least; keys below were given before keys told the time.</summary>
    public const long Least = Size;

    // As many keys as a second has; the last second of the year 9999 is still within 63 bits.
    private const long Size = 1L << 24;

    /// <summary>The first key of a second.</summary>
    public static long First(DateTimeOffset moment) => ((moment.UtcTicks / TimeSpan.TicksPerSecond) + 1) * Size;

    /// <summary>The second that a key is of.</summary>
    public static DateTimeOffset MomentOf(long key) => new(((key / Size) - 1) * TimeSpan.TicksPerSecond, TimeSpan.Zero);

    /// <summary>Keys that nothing has yet: the first of so many in a row, after all others of the moment.</summary>
    /// <param name="keys">All keys that are taken; within a transaction that no other writes beside.</param>
    /// <param name="moment">The moment; seconds count.</param>
    /// <param name="count">How many, at most 16 million.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static async Task<long> NextAsync(
        IQueryable<long> keys,
        DateTimeOffset moment,
        int count,
        CancellationToken cancellationToken
    )
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, Size);
        for (var first = First(moment); ; first += Size)
        {
            var end = first + Size;
            var last = await keys.Where(key => key >= first && key < end)
                .MaxAsync(key => (long?)key, cancellationToken)
                .ConfigureAwait(false);
            var next = last + 1 ?? first;
            if (next + count <= end)
            {
                return next;
            }
        }
    }
}
