using Briefing.Store.Search.Queries;

namespace Briefing.Store.Search;

/// <content>How much that is new a query finds.</content>
public sealed partial class ClaimReader
{
    // The revisions that are looked at, newest first. Who was away for longer learns that there is as much and more.
    private const int MaxNewRevisions = 2_000;

    /// <summary>
    /// Counts the claims that a query finds in revisions stored since a moment, as far as a bound. Of more than 2,000 such
    /// revisions the newest are looked at.
    /// </summary>
    /// <param name="query">What to find.</param>
    /// <param name="since">The moment.</param>
    /// <param name="most">Where counting stops, 1 to 1,000.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="most"/> is out of range.</exception>
    public async Task<int> CountNewAsync(
        ClaimQuery query,
        DateTimeOffset since,
        int most,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(most, 1000);
        var db = _provider.CreateContext();
        await using var _ = db.ConfigureAwait(false);
        var select = await SelectAsync(db, query, cancellationToken).ConfigureAwait(false);
        var lookUp = _provider.Dialect.LookUp;
        var sql = new ClaimSql(_provider.Dialect);
        var statement =
            "SELECT CAST(count(*) AS int) AS \"Value\" FROM (SELECT 1 AS one"
            + $" FROM (SELECT id, article_id, number FROM revisions WHERE created_at > {sql.Add(since)}"
            + $" ORDER BY created_at DESC LIMIT {sql.Add(MaxNewRevisions)}) r"
            + $" {lookUp} articles a ON a.id = r.article_id AND a.current_revision = r.number"
            + $" {lookUp} claims c ON c.revision_id = r.id"
            + $" WHERE {select.Finds(sql, "c.key")}"
            + $" LIMIT {sql.Add(most)}) found";
        return (await sql.RunAsync<int>(db, statement, cancellationToken).ConfigureAwait(false))[0];
    }
}
