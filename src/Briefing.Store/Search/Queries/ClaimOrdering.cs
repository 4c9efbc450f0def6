using Briefing.Store.Reading;

namespace Briefing.Store.Search.Queries;

/// <summary>The orders of claims, in SQL and in memory.</summary>
internal static class ClaimOrdering
{
    /// <summary>What to order claims by.</summary>
    public static string By(ClaimOrder order) => $"{ArticlesBy(order)}, c.id";

    /// <summary>What to order articles by.</summary>
    public static string ArticlesBy(ClaimOrder order) =>
        order == ClaimOrder.NewestFirst ? "a.sort_at DESC, a.id DESC" : "a.sort_at, a.id";

    /// <summary>The condition that an article stands at a place or after it.</summary>
    public static string NotBefore(ClaimSql sql, PageKey place, ClaimOrder order) =>
        Compare(sql, place, order == ClaimOrder.NewestFirst ? "<=" : ">=");

    /// <summary>The condition that an article stands at a place or before it.</summary>
    public static string NotAfter(ClaimSql sql, PageKey place, ClaimOrder order) =>
        Compare(sql, place, order == ClaimOrder.NewestFirst ? ">=" : "<=");

    /// <summary>Whether a claim stands after a place.</summary>
    public static bool IsAfter(ClaimRow row, ClaimKey key, ClaimOrder order)
    {
        var article = (row.SortTicks, row.ArticleId).CompareTo((key.Article.SortAt.UtcTicks, key.Article.Id));
        return article == 0 ? row.ClaimId > key.ClaimId : article < 0 == (order == ClaimOrder.NewestFirst);
    }

    private static string Compare(ClaimSql sql, PageKey place, string comparison) =>
        $"(a.sort_at, a.id) {comparison} ({sql.Add(place.SortAt)}, {sql.Add(place.Id)})";
}
