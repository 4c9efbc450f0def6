using System.Collections.Immutable;
using Briefing.Store.Providers;

namespace Briefing.Store.Search.Queries;

/// <summary>Writes the statements that find the claims of a query, in an order. All of them select the columns of <see cref="ClaimRow"/>.</summary>
internal sealed class ClaimSelect
{
    private readonly SqlDialect _dialect;
    private readonly ClaimOrder _order;
    private readonly ImmutableArray<QueryNode> _others;

    public ClaimSelect(SqlDialect dialect, ClaimQuery query, ClaimOrder order)
    {
        _dialect = dialect;
        _order = order;
        (Words, _others) = QueryText.Split(query.Root);
    }

    /// <summary>The words that every claim must have, or <see langword="null"/> where there are none.</summary>
    public QueryNode? Words { get; }

    private string Columns =>
        $"{_dialect.SortTicks} AS \"SortTicks\", a.id AS \"ArticleId\", r.id AS \"RevisionId\", c.id AS \"ClaimId\", c.key AS \"Key\"";

    /// <summary>Counts the claims that have the words, as far as <paramref name="most"/>.</summary>
    public string Count(ClaimSql sql, int most) =>
        $"SELECT CAST(count(*) AS int) AS \"Value\" FROM (SELECT 1 FROM {_dialect.MatchedIndex} WHERE {Matched(sql)} LIMIT {sql.Add(most)}) found";

    /// <summary>Selects all claims by way of those that have the words.</summary>
    public string ByWords(ClaimSql sql) =>
        $"SELECT {Columns} FROM {_dialect.MatchedClaims} {_dialect.LookUp} revisions r ON r.id = c.revision_id"
        + $" {_dialect.LookUp} articles a ON a.id = r.article_id AND a.current_revision = r.number"
        + Where([Matched(sql), .. _others.Select(sql.Condition)])
        + $" ORDER BY {ClaimOrdering.By(_order)}";

    /// <summary>Selects claims by going through the articles.</summary>
    /// <param name="sql">The writer.</param>
    /// <param name="start">After which claim, or <see langword="null"/>.</param>
    /// <param name="end">The last article, or <see langword="null"/>.</param>
    /// <param name="limit">How many at most.</param>
    public string ByArticles(ClaimSql sql, ClaimKey? start, ArticlePlace? end, int limit)
    {
        List<string> conditions = [.. _others.Select(sql.Condition)];
        if (Words is not null)
        {
            conditions.Add(sql.Condition(Words));
        }

        if (start is { } key)
        {
            conditions.Add(ClaimOrdering.NotBefore(sql, key.Article, _order));
            conditions.Add($"NOT (a.id = {sql.Add(key.Article.Id)} AND c.id <= {sql.Add(key.ClaimId)})");
        }

        if (end is not null)
        {
            conditions.Add(ClaimOrdering.NotAfter(sql, end.Key, _order));
        }

        return $"SELECT {Columns} FROM articles a"
            + $" {_dialect.LookUp} revisions r ON r.article_id = a.id AND r.number = a.current_revision"
            + $" {_dialect.LookUp} claims c ON c.revision_id = r.id"
            + Where(conditions)
            + $" ORDER BY {ClaimOrdering.By(_order)} LIMIT {sql.Add(limit)}";
    }

    /// <summary>Selects the <see cref="ArticlePlace"/> of the article that stands so many places after another, within the dates asked for.</summary>
    public string Place(ClaimSql sql, ClaimKey? start, int places)
    {
        List<string> conditions = [.. _others.OfType<DateFilter>().Select(sql.Date)];
        if (start is { } key)
        {
            conditions.Add(ClaimOrdering.NotBefore(sql, key.Article, _order));
        }

        return $"SELECT {_dialect.SortTicks} AS \"SortTicks\", a.id AS \"Id\" FROM articles a"
            + Where(conditions)
            + $" ORDER BY {ClaimOrdering.ArticlesBy(_order)} LIMIT 1 OFFSET {sql.Add(places)}";
    }

    private string Matched(ClaimSql sql) =>
        Words is null
            ? throw new InvalidOperationException("The query asks for no words.")
            : _dialect.IsMatched(sql.Add(_dialect.Write(Words)));

    private static string Where(List<string> conditions) =>
        conditions.Count == 0 ? "" : $" WHERE {string.Join(" AND ", conditions)}";
}
