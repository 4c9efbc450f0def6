using System.Globalization;
using Briefing.Store.Providers;
using Microsoft.EntityFrameworkCore;

namespace Briefing.Store.Search.Queries;

/// <summary>
/// Writes the conditions of a query. All that a person typed goes into <see cref="Add(object)"/>; the text is put together of
/// constants alone.
/// </summary>
internal sealed class ClaimSql(SqlDialect dialect)
{
    private readonly List<object> _parameters = [];

    /// <summary>The number of holders of a claim <c>c</c> besides the article, as SQL.</summary>
    public static string Depth =>
        "(SELECT max(d.position) FROM chain_hops d WHERE d.revision_id = c.revision_id AND d.claim_id = c.id)";

    /// <summary>A placeholder for a value.</summary>
    public string Add(object value)
    {
        _parameters.Add(value);
        return "{" + (_parameters.Count - 1).ToString(CultureInfo.InvariantCulture) + "}";
    }

    /// <summary>A placeholder for a moment.</summary>
    public string Add(DateTimeOffset moment) => Add(dialect.Moment(moment));

    /// <summary>Runs a statement with the values of its placeholders.</summary>
    /// <param name="db">The database.</param>
    /// <param name="statement">The statement, put together of constants and placeholders.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public Task<List<T>> RunAsync<T>(BriefingContext db, string statement, CancellationToken cancellationToken) =>
        db.Database.SqlQueryRaw<T>(statement, [.. _parameters]).ToListAsync(cancellationToken);

    /// <summary>The condition that a row of the index of claims answers a query.</summary>
    public string Matches(IndexQuery query) =>
        string.Join(
            " AND ",
            query.Others.Select(Condition).Prepend(dialect.IsMatched(dialect.Claims, Add(dialect.Write(query.Words))))
        );

    private string Condition(QueryNode node) =>
        node switch
        {
            DateFilter date => Date(date),
            _ when !IndexQuery.HasDate(node) => dialect.IsAmong(dialect.Claims, Add(dialect.Write(node))),
            QueryGroup group => $"({string.Join(group.IsAny ? " OR " : " AND ", group.Parts.Select(Condition))})",
            QueryNegation negation => $"NOT ({Condition(negation.Part)})",
            _ => throw new ArgumentException($"A query has no part such as {node.GetType().Name}.", nameof(node)),
        };

    private string Date(DateFilter date)
    {
        var (from, until) = IndexQuery.Range(date);
        return $"({dialect.Claims.Key} >= {Add(from)} AND {dialect.Claims.Key} < {Add(until)})";
    }
}
