using Briefing.Store.Search.Queries;

namespace Briefing.Store.Search;

/// <summary>Writes a query as a PostgreSQL <c>tsquery</c>. Terms are letters and digits only, so nothing needs escaping.</summary>
internal static class TsQuery
{
    /// <summary>The text of the <c>tsquery</c>.</summary>
    /// <param name="node">Words alone, as <see cref="IndexQuery"/> tells.</param>
    public static string Write(QueryNode node) =>
        node switch
        {
            QueryPhrase phrase => $"({string.Join(" <-> ", phrase.Terms.Select(term => $"'{term}'"))})",
            QueryGroup group => $"({string.Join(group.IsAny ? " | " : " & ", group.Parts.Select(Write))})",
            QueryNegation negation => $"!{Write(negation.Part)}",
            _ => throw new ArgumentException("Only words can be matched.", nameof(node)),
        };
}
