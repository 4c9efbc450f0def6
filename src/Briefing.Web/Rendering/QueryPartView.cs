using Briefing.Store.Search;
using Briefing.Web.Routing;

namespace Briefing.Web.Rendering;

/// <summary>A part of a query that can be taken out.</summary>
/// <param name="Text">The part.</param>
/// <param name="Without">The address of the query without it.</param>
public sealed record QueryPartView(string Text, string Without)
{
    /// <summary>The parts of a query that must all hold.</summary>
    public static IReadOnlyList<QueryPartView> Of(ClaimQuery query, ClaimOrder order)
    {
        ArgumentNullException.ThrowIfNull(query);
        return
        [
            .. query.Parts.Select(part => new QueryPartView(
                part.Of(query.Text).ToString(),
                Addresses.ClaimsFor(
                    string.Join(
                        ' ',
                        query.Parts.Where(other => other != part).Select(other => other.Of(query.Text).ToString())
                    ),
                    order
                )
            )),
        ];
    }

    /// <summary>A query with one part more.</summary>
    public static string With(string query, string part)
    {
        ArgumentNullException.ThrowIfNull(query);
        // Alternatives bind looser than what is added.
        var whole = query.Contains(" OR ", StringComparison.Ordinal) ? $"({query})" : query;
        return $"{whole} {part}".Trim();
    }
}
