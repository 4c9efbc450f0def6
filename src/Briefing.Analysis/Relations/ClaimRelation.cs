namespace Briefing.Analysis.Relations;

/// <summary>A relation between two claims of one text.</summary>
/// <param name="From">The id of the claim that stands in the relation.</param>
/// <param name="To">The id of the claim that it points at.</param>
/// <param name="Type">The relation.</param>
/// <param name="Subtype">A finer word, or <see langword="null"/>.</param>
/// <param name="Why">One sentence of reason.</param>
public sealed record ClaimRelation(int From, int To, RelationType Type, string? Subtype, string Why);
