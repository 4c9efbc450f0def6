namespace Briefing.Store.Search.Queries;

/// <summary>A part of a query: something that holds of a claim or does not.</summary>
internal abstract record QueryNode;
