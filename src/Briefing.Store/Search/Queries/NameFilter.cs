namespace Briefing.Store.Search.Queries;

/// <summary>A name that contains the words, or is them.</summary>
/// <param name="Field"><see cref="QueryField.Source"/>, <see cref="QueryField.By"/>, <see cref="QueryField.Actor"/> or <see cref="QueryField.Outlet"/>.</param>
/// <param name="Words">The words as typed, trimmed.</param>
internal sealed record NameFilter(QueryField Field, string Words) : QueryNode;
