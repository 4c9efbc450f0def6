namespace Briefing.Store.Search.Queries;

/// <summary>A part that must not hold.</summary>
/// <param name="Part">The part.</param>
internal sealed record QueryNegation(QueryNode Part) : QueryNode;
