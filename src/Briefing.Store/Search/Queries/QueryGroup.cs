using System.Collections.Immutable;

namespace Briefing.Store.Search.Queries;

/// <summary>Several parts of which all must hold, or any.</summary>
/// <param name="IsAny">Whether one that holds is enough.</param>
/// <param name="Parts">The parts; two or more.</param>
internal sealed record QueryGroup(bool IsAny, ImmutableArray<QueryNode> Parts) : QueryNode;
