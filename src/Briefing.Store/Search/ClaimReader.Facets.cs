using Briefing.Analysis.Claims;
using Briefing.Store.Conversions;
using Briefing.Store.Search.Queries;

namespace Briefing.Store.Search;

/// <content>Facets.</content>
public sealed partial class ClaimReader
{
    /// <summary>How many values of a facet are told at most.</summary>
    public const int FacetValues = 8;

    private const int FacetSample = 1_000;

    /// <summary>Counts the claims of a query by facet: the first thousand of them, which bounds the work.</summary>
    /// <param name="query">What to find.</param>
    /// <param name="order">Which are the first.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<ClaimFacets> CountAsync(ClaimQuery query, ClaimOrder order, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        var db = _provider.CreateContext();
        await using var _ = db.ConfigureAwait(false);
        var select = await SelectAsync(db, query, cancellationToken).ConfigureAwait(false);
        var sql = new ClaimSql(_provider.Dialect);
        var first = select.Keys(sql, 0, long.MaxValue, order, FacetSample + 1);
        var rows = await sql.RunAsync<FacetRow>(db, Counting(first), cancellationToken).ConfigureAwait(false);
        var counted = rows.Where(row => row.Facet == "All").Sum(row => row.Count);
        return new ClaimFacets(
            counted,
            counted <= FacetSample,
            [
                .. Enum.GetValues<ClaimFacet>()
                    .SelectMany(facet =>
                        rows.Where(row => row.Facet == facet.ToString())
                            .OrderByDescending(row => row.Count)
                            .ThenBy(row => row.Value, StringComparer.Ordinal)
                            .Take(FacetValues)
                            .Select(row => FacetCountOf(facet, row))
                    ),
            ]
        );
    }

    private static string Counting(string keys)
    {
        // The claims are looked up once, and each then by the keys of its reading.
        return $"WITH keys AS MATERIALIZED ({keys}), hits AS MATERIALIZED (SELECT c.key AS claim, c.revision_id, c.id, c.kind, {ClaimSql.Depth} AS depth FROM keys JOIN claims c ON c.key = \"Value\")"
            + Count(
                ClaimFacet.Source,
                "h.name",
                "JOIN chain_hops h ON h.revision_id = hits.revision_id AND h.claim_id = hits.id AND h.position = depth AND h.position > 0 AND h.actor_id IS NOT NULL"
            )
            + Count(
                ClaimFacet.Outlet,
                "o.name",
                "JOIN revisions r ON r.id = hits.revision_id JOIN outlets o ON o.id = r.outlet_id"
            )
            + Count(
                ClaimFacet.Flag,
                "f.code",
                "JOIN flags f ON f.revision_id = hits.revision_id AND f.claim_id = hits.id AND NOT f.is_dismissed"
            )
            + Count(
                ClaimFacet.Stance,
                "m.value",
                "JOIN commitments m ON m.revision_id = hits.revision_id AND m.claim_id = hits.id AND m.holder = depth"
            )
            + Count(ClaimFacet.Kind, "kind", "")
            + Count(ClaimFacet.Depth, "CAST(depth AS text)", "")
            + " SELECT 'All' AS \"Facet\", '' AS \"Value\", CAST(count(*) AS int) AS \"Count\" FROM hits";
    }

    private static string Count(ClaimFacet facet, string value, string join) =>
        $" SELECT '{facet}' AS \"Facet\", {value} AS \"Value\", CAST(count(DISTINCT claim) AS int) AS \"Count\" FROM hits {join} GROUP BY {value} UNION ALL";

    private static FacetCount FacetCountOf(ClaimFacet facet, FacetRow row)
    {
        var value = facet switch
        {
            ClaimFacet.Stance => QueryFields.Stance(Enum.Parse<Factuality>(row.Value)),
            ClaimFacet.Kind => QueryFields.Kind(Enum.Parse<ClaimKind>(row.Value)),
            _ => StoredText.Decode(row.Value),
        };
        return new FacetCount(facet, value, ClaimQuery.Filter(facet, value), row.Count);
    }
}
