using Briefing.Store.Providers;

namespace Briefing.Store.Search.Queries;

/// <summary>Finds places in the list of articles.</summary>
internal static class ArticlePlaces
{
    /// <summary>Selects the <see cref="ArticlePlace"/> of the article that stands so many places after the newest.</summary>
    public static string Select(ClaimSql sql, SqlDialect dialect, int places) =>
        $"SELECT {dialect.SortTicks} AS \"SortTicks\", a.id AS \"Id\" FROM articles a"
        + $" ORDER BY {ClaimOrdering.ArticlesBy(ClaimOrder.NewestFirst)} LIMIT 1 OFFSET {sql.Add(places)}";
}
