using System.Collections.Immutable;

namespace Briefing.Analysis.Comparison;

/// <summary>Where some of the tellings of a claim come from.</summary>
/// <param name="Name">What to call it: a named source, or an unnamed one with its outlet, or the outlet itself.</param>
/// <param name="Claims">The tellings that come from it, with the words of their source, or of the claim where there is none.</param>
/// <param name="Why">One sentence of why they count as one.</param>
public sealed record Origin(string Name, ImmutableArray<ArticleClaim> Claims, string Why);
