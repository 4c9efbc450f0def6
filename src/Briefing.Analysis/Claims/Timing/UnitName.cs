namespace Briefing.Analysis.Claims.Timing;

/// <summary>A word that names a unit of time.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Factor">How many of the unit the word stands for: two weeks for a fortnight.</param>
/// <param name="IsPlural">Whether the word is a plural.</param>
internal readonly record struct UnitName(TimeUnit Unit, int Factor, bool IsPlural);
