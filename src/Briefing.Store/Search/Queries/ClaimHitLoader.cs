using System.Collections.Immutable;
using Briefing.Store.Reading;
using Microsoft.EntityFrameworkCore;

namespace Briefing.Store.Search.Queries;

/// <summary>Loads what is shown of the claims of a page.</summary>
internal static class ClaimHitLoader
{
    /// <summary>Loads the claims of the rows, in their order.</summary>
    /// <param name="db">The database.</param>
    /// <param name="rows">The rows; a claim that went since is left out.</param>
    /// <param name="phrases">What to mark.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static async Task<IReadOnlyList<ClaimHit>> LoadAsync(
        BriefingContext db,
        IReadOnlyCollection<ClaimRow> rows,
        ImmutableArray<ImmutableArray<string>> phrases,
        CancellationToken cancellationToken
    )
    {
        if (rows.Count == 0)
        {
            return [];
        }

        var keys = rows.Select(row => row.Key).ToList();
        var revisions = rows.Select(row => row.RevisionId).Distinct().ToList();
        var ids = rows.Select(row => row.ClaimId).Distinct().ToList();
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
        var claims = await db
            .Claims.AsNoTracking()
            .Where(claim => keys.Contains(claim.Key))
            .ToDictionaryAsync(claim => claim.Key, cancellationToken)
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
        ).ToLookup(flag => (flag.RevisionId, flag.ClaimId!.Value), StoredClaims.Flag);
        return
        [
            .. from row in rows
            where claims.ContainsKey(row.Key) && articles.ContainsKey(row.RevisionId)
            let key = (row.RevisionId, row.ClaimId)
            let claim = StoredClaims.Claim(claims[row.Key], hops[key], commitments[key])
            select new ClaimHit(
                articles[row.RevisionId],
                claim,
                [.. flags[key].OrderByDescending(flag => flag.Severity)],
                Snippet.Find(claim.Proposition, phrases)
            ),
        ];
    }
}
