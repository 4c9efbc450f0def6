using Briefing.Store.Search.Queries;
using Microsoft.EntityFrameworkCore;

namespace Briefing.Store.Search;

/// <content>The oldest first.</content>
public sealed partial class ClaimReader
{
    /// <summary>
    /// The keys of the oldest claims. Keys fall within an article, so that its claims stand in text order where the newest come
    /// first; here the articles are taken in the other direction, each as a whole.
    /// </summary>
    private async Task<List<long>> OldestAsync(
        BriefingContext db,
        ClaimSelect select,
        long? after,
        int limit,
        CancellationToken cancellationToken
    )
    {
        var found = new List<long>();
        var from = 0L;
        if (after is { } place)
        {
            // What is left of the article that the page before ended in.
            var (first, last) = await ArticleAsync(db, place, cancellationToken).ConfigureAwait(false);
            found.AddRange(
                await KeysAsync(db, select, first, place, ClaimOrder.NewestFirst, limit, cancellationToken)
                    .ConfigureAwait(false)
            );
            from = last + 1;
        }

        var keys = await KeysAsync(db, select, from, long.MaxValue, ClaimOrder.OldestFirst, limit, cancellationToken)
            .ConfigureAwait(false);
        if (keys.Count > 0)
        {
            // The last article may have been cut off; what it has above comes before in the text.
            var end = keys[^1];
            var (_, last) = await ArticleAsync(db, end, cancellationToken).ConfigureAwait(false);
            keys.AddRange(
                await KeysAsync(db, select, end + 1, last + 1, ClaimOrder.NewestFirst, limit, cancellationToken)
                    .ConfigureAwait(false)
            );
            var articles = await db
                .Claims.Where(claim => keys.Contains(claim.Key))
                .ToDictionaryAsync(claim => claim.Key, claim => claim.RevisionId, cancellationToken)
                .ConfigureAwait(false);
            found.AddRange(
                keys.Where(articles.ContainsKey)
                    .GroupBy(key => articles[key])
                    .SelectMany(group => group.OrderDescending())
            );
        }

        return [.. found.Take(limit)];
    }

    /// <summary>The first and the last key of the claims of the article that a claim is of.</summary>
    private static async Task<(long First, long Last)> ArticleAsync(
        BriefingContext db,
        long key,
        CancellationToken cancellationToken
    )
    {
        var claims = await db
            .Claims.Where(claim => claim.Key == key)
            .SelectMany(claim => db.Claims.Where(other => other.RevisionId == claim.RevisionId))
            .GroupBy(claim => claim.RevisionId)
            .Select(group => new { First = group.Min(claim => claim.Key), Last = group.Max(claim => claim.Key) })
            .SingleOrDefaultAsync(cancellationToken)
            .ConfigureAwait(false);
        return claims is null ? (key, key) : (claims.First, claims.Last);
    }
}
