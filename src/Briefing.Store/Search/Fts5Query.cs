using System.Collections.Immutable;
using Briefing.Store.Search.Queries;

namespace Briefing.Store.Search;

/// <summary>Writes a query for SQLite's FTS5. Terms are letters and digits only, so nothing needs escaping.</summary>
internal static class Fts5Query
{
    /// <summary>The expression for <c>MATCH</c>.</summary>
    /// <param name="node">Words alone, as <see cref="IndexQuery"/> tells.</param>
    public static string Write(QueryNode node) =>
        node switch
        {
            QueryPhrase phrase => $"\"{string.Join(' ', phrase.Terms)}\"",
            QueryGroup { IsAny: true } any => $"({string.Join(" OR ", any.Parts.Select(Write))})",
            QueryGroup all => WriteAll(all),
            _ => throw new ArgumentException("Only words can be matched.", nameof(node)),
        };

    private static string WriteAll(QueryGroup all)
    {
        var wanted = $"({string.Join(" AND ", all.Parts.Where(part => part is not QueryNegation).Select(Write))})";
        var unwanted = all.Parts.OfType<QueryNegation>().Select(negation => Write(negation.Part)).ToImmutableArray();
        return unwanted.IsEmpty ? wanted : $"({wanted} NOT ({string.Join(" OR ", unwanted)}))";
    }
}
