namespace Briefing.Store.Search.Queries;

/// <summary>Tells what of a query is words.</summary>
internal static class QueryText
{
    /// <summary>The phrases that a query wants, for marking them.</summary>
    public static IEnumerable<QueryPhrase> Wanted(QueryNode? node) =>
        node switch
        {
            QueryPhrase phrase => [phrase],
            QueryGroup group => group.Parts.SelectMany(Wanted),
            _ => [],
        };
}
