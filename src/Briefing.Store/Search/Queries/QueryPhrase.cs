using System.Collections.Immutable;

namespace Briefing.Store.Search.Queries;

/// <summary>Words in a row in the claim.</summary>
/// <param name="Terms">The search terms; one or more.</param>
internal sealed record QueryPhrase(ImmutableArray<string> Terms) : QueryNode;
