namespace Briefing.Analysis.Claims;

/// <summary>What the lexicon tells of a hedge.</summary>
/// <param name="IsPossible">Whether it leaves the content possible only; else it leaves it probable.</param>
/// <param name="Kind">Its kind, as <c>hedges.tsv</c> lists it.</param>
internal sealed record HedgeEntry(bool IsPossible, string Kind);
