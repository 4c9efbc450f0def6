using System.Collections.Immutable;

namespace Briefing.Store.Search.Queries;

/// <summary>A field that has one of some values.</summary>
/// <param name="Field"><see cref="QueryField.Flag"/>, <see cref="QueryField.Dismissed"/>, <see cref="QueryField.Stance"/>, <see cref="QueryField.Kind"/> or <see cref="QueryField.Named"/>.</param>
/// <param name="Values">The values as the store writes them.</param>
internal sealed record ValueFilter(QueryField Field, ImmutableArray<string> Values) : QueryNode;
