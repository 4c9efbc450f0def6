using System.Collections.Immutable;
using Briefing.Store.Reading;
using Microsoft.EntityFrameworkCore;

namespace Briefing.Store.Search.Queries;

/// <summary>Loads what is shown of the claims of a page.</summary>
internal static class ClaimHitLoader
{
    /// <summary>Loads claims, in the order of their keys as given.</summary>
    /// <param name="db">The database.</param>
    /// <param name="keys">The keys; a claim that went since is left out.</param>
    /// <param name="phrases">What to mark.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static async Task<IReadOnlyList<ClaimHit>> LoadAsync(
        BriefingContext db,
        IReadOnlyCollection<long> keys,
        ImmutableArray<ImmutableArray<string>> phrases,
        CancellationToken cancellationToken
    )
    {
        if (keys.Count == 0)
        {
            return [];
        }

        var claims = await db
            .Claims.AsNoTracking()
            .Where(claim => keys.Contains(claim.Key))
            .ToDictionaryAsync(claim => claim.Key, cancellationToken)
            .ConfigureAwait(false);
        var revisions = claims.Values.Select(claim => claim.RevisionId).Distinct().ToList();
        var ids = claims.Values.Select(claim => claim.Id).Distinct().ToList();
        var articles = await CurrentArticle
            .In(db)
            .Where(current => revisions.Contains(current.Revision.Id))
            .Select(current => new
            {
                current.Article,
                current.Revision,
                current.Reading.EngineVersion,
            })
            .ToDictionaryAsync(
                current => current.Revision.Id,
                current => ArticleReader.InfoOf(current.Article, current.Revision, current.EngineVersion),
                cancellationToken
            )
            .ConfigureAwait(false);
        var hops = (
            await db
                .ChainHops.AsNoTracking()
                .Where(hop => revisions.Contains(hop.RevisionId) && ids.Contains(hop.ClaimId))
                .OrderBy(hop => hop.Position)
                .ToListAsync(cancellationToken)
                .ConfigureAwait(false)
        ).ToLookup(hop => (hop.RevisionId, hop.ClaimId));
        var commitments = (
            await db
                .Commitments.AsNoTracking()
                .Where(row => revisions.Contains(row.RevisionId) && ids.Contains(row.ClaimId))
                .OrderBy(row => row.Position)
                .ToListAsync(cancellationToken)
                .ConfigureAwait(false)
        ).ToLookup(row => (row.RevisionId, row.ClaimId));
        var flags = (
            await db
                .Flags.AsNoTracking()
                .Where(flag =>
                    revisions.Contains(flag.RevisionId) && flag.ClaimId != null && ids.Contains(flag.ClaimId.Value)
                )
                .OrderBy(flag => flag.Id)
                .ToListAsync(cancellationToken)
                .ConfigureAwait(false)
        ).ToLookup(flag => (flag.RevisionId, flag.ClaimId!.Value, flag.IsDismissed), StoredClaims.Flag);
        return
        [
            .. from key in keys
            where claims.ContainsKey(key)
            let row = claims[key]
            where articles.ContainsKey(row.RevisionId)
            let place = (row.RevisionId, row.Id)
            let claim = StoredClaims.Claim(row, hops[place], commitments[place])
            select new ClaimHit(
                articles[row.RevisionId],
                claim,
                [.. flags[(row.RevisionId, row.Id, false)].OrderByDescending(flag => flag.Severity)],
                [.. flags[(row.RevisionId, row.Id, true)].OrderByDescending(flag => flag.Severity)],
                Snippet.Find(claim.Proposition, phrases)
            ),
        ];
    }
}
