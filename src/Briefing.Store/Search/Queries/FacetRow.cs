namespace Briefing.Store.Search.Queries;

/// <summary>A count of claims.</summary>
internal sealed record FacetRow(string Facet, string Value, int Count);
