namespace Briefing.Web.Rendering;

/// <summary>A holder of a claim as its panel tells it.</summary>
/// <param name="Name">What to call the holder.</param>
/// <param name="Commitment">How firmly it commits, in a few words.</param>
/// <param name="Cue">The words that make it a holder, or <see langword="null"/>.</param>
/// <param name="IsInherited">Whether an earlier sentence set it up.</param>
/// <param name="IsLast">Whether it is the innermost.</param>
public sealed record HolderView(string Name, string Commitment, string? Cue, bool IsInherited, bool IsLast);
