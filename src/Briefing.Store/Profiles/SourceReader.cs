using Briefing.Store.Conversions;
using Briefing.Store.Providers;
using Briefing.Store.Search;
using Briefing.Store.Search.Queries;

namespace Briefing.Store.Profiles;

/// <summary>
/// Reads who says what over all articles. There is no register of actors: a source is a name, and articles that use the same
/// name are taken together. Safe to use from many threads.
/// </summary>
public sealed partial class SourceReader
{
    // The list is counted anew each time, so it looks at so many articles at most.
    private const int MaxArticles = 2_000;

    private readonly IStoreProvider _provider;
    private readonly int _maxArticles;

    internal SourceReader(IStoreProvider provider, int maxArticles = MaxArticles)
    {
        _provider = provider;
        _maxArticles = maxArticles;
    }

    /// <summary>Lists the sources of the newest articles: those who hold most claims first, then those who relay most.</summary>
    /// <param name="after"><see cref="SourceList.Next"/> of the page before; <see langword="null"/> or anything else for the first.</param>
    /// <param name="limit">How many, 1 to 200.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="limit"/> is out of range.</exception>
    public async Task<SourceList> ListAsync(string? after, int limit, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(limit, 200);
        var db = _provider.CreateContext();
        await using var _ = db.ConfigureAwait(false);
        var places = new ClaimSql(_provider.Dialect);
        var last = await places
            .RunAsync<ArticlePlace>(
                db,
                ArticlePlaces.Select(places, _provider.Dialect, _maxArticles),
                cancellationToken
            )
            .ConfigureAwait(false);
        var sql = new ClaimSql(_provider.Dialect);
        var within =
            last.Count == 0 ? "" : $" WHERE NOT ({ClaimOrdering.NotBefore(sql, last[0].Key, ClaimOrder.NewestFirst)})";
        var rows = await sql.RunAsync<SourceRow>(
                db,
                Counting(sql, within, SourceKey.Parse(after), limit + 1),
                cancellationToken
            )
            .ConfigureAwait(false);
        var end = rows.Count > limit ? rows[limit - 1] : null;
        return new SourceList(
            [
                .. rows.Take(limit)
                    .Select(row => new SourceSummary(
                        StoredText.Decode(row.Name),
                        row.IsNamed == 1,
                        row.Articles,
                        row.Claims,
                        row.Relayed,
                        row.Hedged
                    )),
            ],
            end is null ? null : new SourceKey(end.Claims, end.Relayed, end.IsNamed, end.Name).ToString(),
            last.Count == 0 ? null : _maxArticles
        );
    }

    private string Counting(ClaimSql sql, string within, SourceKey? after, int limit)
    {
        var lookUp = _provider.Dialect.LookUp;
        var beyond = after is not { } key
            ? ""
            : $" WHERE (-claims, -relayed, -named, name) > (-{sql.Add(key.Claims)}, -{sql.Add(key.Relayed)}, -{sql.Add(key.IsNamed)}, {sql.Add(key.Name)})";
        return "WITH held AS (SELECT p.name AS name, CASE WHEN p.is_named THEN 1 ELSE 0 END AS named, r.id AS revision, h.position AS position,"
            + " (SELECT max(d.position) FROM chain_hops d WHERE d.revision_id = h.revision_id AND d.claim_id = h.claim_id) AS depth,"
            + " (SELECT m.value FROM commitments m WHERE m.revision_id = h.revision_id AND m.claim_id = h.claim_id AND m.holder = h.position) AS stance"
            + $" FROM articles a {lookUp} revisions r ON r.article_id = a.id AND r.number = a.current_revision"
            + $" {lookUp} chain_hops h ON h.revision_id = r.id AND h.position > 0"
            + $" {lookUp} actors p ON p.revision_id = h.revision_id AND p.id = h.actor_id{within}),"
            + " counted AS (SELECT name, named, CAST(count(DISTINCT revision) AS int) AS articles,"
            + " CAST(sum(CASE WHEN position = depth THEN 1 ELSE 0 END) AS int) AS claims,"
            + " CAST(sum(CASE WHEN position < depth THEN 1 ELSE 0 END) AS int) AS relayed,"
            + " CAST(sum(CASE WHEN position = depth AND stance IN ('ProbablePositive', 'ProbableNegative', 'PossiblePositive', 'PossibleNegative') THEN 1 ELSE 0 END) AS int) AS hedged"
            + " FROM held GROUP BY name, named)"
            + " SELECT name AS \"Name\", named AS \"IsNamed\", articles AS \"Articles\", claims AS \"Claims\", relayed AS \"Relayed\", hedged AS \"Hedged\""
            + $" FROM counted{beyond} ORDER BY -claims, -relayed, -named, name LIMIT {sql.Add(limit)}";
    }
}
