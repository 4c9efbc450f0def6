namespace Briefing.Store.Search;

/// <summary>Why a query cannot be understood.</summary>
/// <param name="Message">What is wrong and what to do, in plain words.</param>
/// <param name="Start">Where the part that is wrong starts in the query, in UTF-16 units.</param>
/// <param name="End">One past where it ends.</param>
public sealed record QueryError(string Message, int Start, int End);
