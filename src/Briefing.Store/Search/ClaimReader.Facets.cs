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
        var select = new ClaimSelect(_provider.Dialect, query, order);
        var sql = new ClaimSql(_provider.Dialect);
        ArticlePlace? end = null;
        string hits;
        if (await IsRareAsync(db, select, cancellationToken).ConfigureAwait(false))
        {
            hits = $"{select.ByWords(sql)} LIMIT {sql.Add(FacetSample + 1)}";
        }
        else
        {
            end = await PlaceAsync(db, select, null, _firstWindow * WindowGrowth, cancellationToken)
                .ConfigureAwait(false);
            hits = select.ByArticles(sql, null, end, FacetSample + 1);
        }

        var rows = await sql.RunAsync<FacetRow>(db, Counting(hits), cancellationToken).ConfigureAwait(false);
        var counted = rows.Where(row => row.Facet == "All").Sum(row => row.Count);
        return new ClaimFacets(
            counted,
            end is null && counted <= FacetSample,
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

    private static string Counting(string hits)
    {
        const string innermost =
            "SELECT max(d.position) FROM chain_hops d WHERE d.revision_id = \"RevisionId\" AND d.claim_id = \"ClaimId\"";
        return $"WITH hits AS MATERIALIZED ({hits}), deep AS MATERIALIZED (SELECT \"RevisionId\", \"ClaimId\", \"Key\", ({innermost}) AS depth FROM hits)"
            + Count(
                ClaimFacet.Source,
                "h.name",
                "JOIN chain_hops h ON h.revision_id = \"RevisionId\" AND h.claim_id = \"ClaimId\" AND h.position = depth AND h.actor_id IS NOT NULL"
            )
            + Count(
                ClaimFacet.Outlet,
                "o.name",
                "JOIN revisions r ON r.id = \"RevisionId\" JOIN outlets o ON o.id = r.outlet_id"
            )
            + Count(
                ClaimFacet.Flag,
                "f.code",
                "JOIN flags f ON f.revision_id = \"RevisionId\" AND f.claim_id = \"ClaimId\""
            )
            + Count(
                ClaimFacet.Stance,
                "m.value",
                "JOIN commitments m ON m.revision_id = \"RevisionId\" AND m.claim_id = \"ClaimId\" AND m.holder = depth"
            )
            + Count(ClaimFacet.Kind, "c.kind", "JOIN claims c ON c.key = deep.\"Key\"")
            + Count(ClaimFacet.Depth, "CAST(depth AS text)", "")
            + " SELECT 'All' AS \"Facet\", '' AS \"Value\", CAST(count(*) AS int) AS \"Count\" FROM deep";
    }

    private static string Count(ClaimFacet facet, string value, string join) =>
        $" SELECT '{facet}' AS \"Facet\", {value} AS \"Value\", CAST(count(DISTINCT deep.\"Key\") AS int) AS \"Count\" FROM deep {join} GROUP BY {value} UNION ALL";

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
