using Briefing.Analysis.Comparison;

namespace Briefing.Store.Stories;

/// <summary>Two tellings that cannot both be true.</summary>
/// <param name="Kind">In what they conflict.</param>
/// <param name="First">The one.</param>
/// <param name="Second">The other.</param>
/// <param name="Why">One sentence of reason.</param>
public sealed record TellingConflict(ConflictKind Kind, Telling First, Telling Second, string Why);
