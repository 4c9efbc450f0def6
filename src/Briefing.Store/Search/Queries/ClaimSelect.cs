using Briefing.Store.Providers;

namespace Briefing.Store.Search.Queries;

/// <summary>Writes the statements that find the keys of the claims of a query.</summary>
internal sealed class ClaimSelect(SqlDialect dialect, IndexQuery query)
{
    /// <summary>Selects keys in order.</summary>
    /// <param name="sql">The writer.</param>
    /// <param name="from">Keys from this one on.</param>
    /// <param name="until">Keys below this one.</param>
    /// <param name="order">Which come first.</param>
    /// <param name="limit">How many at most.</param>
    public string Keys(ClaimSql sql, long from, long until, ClaimOrder order, int limit) =>
        $"SELECT {dialect.Claims.Key} AS \"Value\" {Found(sql, from, until)}"
        + $" ORDER BY {dialect.Claims.Key}{(order == ClaimOrder.NewestFirst ? " DESC" : "")} LIMIT {sql.Add(limit)}";

    /// <summary>Counts the claims, as far as <paramref name="most"/>.</summary>
    public string Count(ClaimSql sql, int most) =>
        $"SELECT CAST(count(*) AS int) AS \"Value\" FROM (SELECT 1 AS one {Found(sql, 0, long.MaxValue)} LIMIT {sql.Add(most)}) found";

    /// <summary>The condition that a claim that was found otherwise is among those of the query.</summary>
    /// <param name="sql">The writer.</param>
    /// <param name="key">The claim's key, as SQL of a table that is not the index.</param>
    public string Finds(ClaimSql sql, string key) =>
        $"EXISTS (SELECT 1 {Found(sql, 0, long.MaxValue)} AND {dialect.Claims.Key} = {key})";

    private string Found(ClaimSql sql, long from, long until) =>
        $"FROM {dialect.Claims.Name} WHERE {sql.Matches(query)}"
        + $" AND {dialect.Claims.Key} >= {sql.Add(Math.Max(from, query.From))}"
        + $" AND {dialect.Claims.Key} < {sql.Add(Math.Min(until, query.Until))}";
}
