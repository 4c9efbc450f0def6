using System.Collections.Immutable;

namespace Briefing.Store.Search;

/// <summary>Writes a query for SQLite's FTS5. Terms are letters and digits only, so nothing needs escaping.</summary>
internal static class Fts5Query
{
    /// <summary>The expression for <c>MATCH</c>; the query must want something.</summary>
    public static string Write(SearchQuery query)
    {
        var wanted = string.Join(" AND ", query.Wanted.Select(Phrase));
        return query.Unwanted.IsEmpty
            ? wanted
            : $"({wanted}) NOT ({string.Join(" OR ", query.Unwanted.Select(Phrase))})";
    }

    private static string Phrase(ImmutableArray<string> terms) => $"\"{string.Join(' ', terms)}\"";
}
