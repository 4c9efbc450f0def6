using System.Collections.Immutable;

namespace Briefing.Store.Search;

/// <summary>Writes a query as a PostgreSQL <c>tsquery</c>. Terms are letters and digits only, so nothing needs escaping.</summary>
internal static class TsQuery
{
    /// <summary>The text of the <c>tsquery</c>; the query must want something.</summary>
    public static string Write(SearchQuery query)
    {
        var wanted = string.Join(" & ", query.Wanted.Select(Phrase));
        return query.Unwanted.IsEmpty ? wanted : $"{wanted} & !({string.Join(" | ", query.Unwanted.Select(Phrase))})";
    }

    private static string Phrase(ImmutableArray<string> terms) =>
        $"({string.Join(" <-> ", terms.Select(term => $"'{term}'"))})";
}
