namespace Briefing.Store.Search;

/// <summary>How many claims have a value.</summary>
/// <param name="Facet">What they are counted by.</param>
/// <param name="Value">The value.</param>
/// <param name="Filter">The part of a query that finds these claims: <c>flag:src-bare</c>.</param>
/// <param name="Count">How many.</param>
public sealed record FacetCount(ClaimFacet Facet, string Value, string Filter, int Count);
