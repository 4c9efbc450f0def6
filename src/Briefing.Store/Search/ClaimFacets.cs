namespace Briefing.Store.Search;

/// <summary>The claims of a query, counted.</summary>
/// <param name="Counted">How many claims were counted.</param>
/// <param name="IsAll">Whether those are all that the query finds; if not, they are the first ones.</param>
/// <param name="Counts">The counts, by facet, then the largest first; a facet has at most <see cref="ClaimReader.FacetValues"/> values.</param>
public sealed record ClaimFacets(int Counted, bool IsAll, IReadOnlyList<FacetCount> Counts);
