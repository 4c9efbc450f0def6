namespace Briefing.Store.Search.Queries;

/// <summary>A token of a query.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">A word, the words of a phrase, the name of a field; else the token as typed.</param>
/// <param name="Start">Where it starts, in UTF-16 units.</param>
/// <param name="End">One past where it ends.</param>
internal readonly record struct QueryToken(QueryTokenKind Kind, string Text, int Start, int End);
