using System.Collections.Immutable;

namespace Briefing.Store.Search.Queries;

/// <summary>Tells what of a query the index of words can answer.</summary>
internal static class QueryText
{
    /// <summary>Whether a part asks for words alone, and for some that must be there: an index cannot list what is absent.</summary>
    public static bool IsText(QueryNode node) =>
        node switch
        {
            QueryPhrase => true,
            QueryGroup { IsAny: true } any => any.Parts.All(IsText),
            QueryGroup all => all.Parts.Any(part => part is not QueryNegation)
                && all.Parts.All(part => IsText(part is QueryNegation negation ? negation.Part : part)),
            _ => false,
        };

    /// <summary>
    /// Splits a query into the words that every claim it finds must have (together with words it must not have) and the rest.
    /// </summary>
    public static (QueryNode? Words, ImmutableArray<QueryNode> Others) Split(QueryNode? root)
    {
        if (root is null)
        {
            return (null, []);
        }

        var parts = root is QueryGroup { IsAny: false } all ? all.Parts : [root];
        var words = parts.Where(IsText).ToList();
        if (words.Count == 0)
        {
            return (null, parts);
        }

        var excluded = parts.Where(part => part is QueryNegation negation && IsText(negation.Part)).ToList();
        words.AddRange(excluded);
        return (
            words.Count == 1 ? words[0] : new QueryGroup(IsAny: false, [.. words]),
            [.. parts.Where(part => !IsText(part) && !excluded.Contains(part))]
        );
    }

    /// <summary>The phrases that a query wants, for marking them.</summary>
    public static IEnumerable<QueryPhrase> Wanted(QueryNode? node) =>
        node switch
        {
            QueryPhrase phrase => [phrase],
            QueryGroup group => group.Parts.SelectMany(Wanted),
            _ => [],
        };
}
