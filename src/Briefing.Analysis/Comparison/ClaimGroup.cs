using System.Collections.Immutable;

namespace Briefing.Analysis.Comparison;

/// <summary>The tellings of one claim in several articles.</summary>
/// <param name="Claims">The tellings, ordered by article and place.</param>
/// <param name="Origins">Where they come from, the one of most tellings first.</param>
/// <param name="Articles">How many articles have it.</param>
/// <param name="Summary">One line: how many articles, how many origins.</param>
public sealed record ClaimGroup(
    ImmutableArray<ArticleClaim> Claims,
    ImmutableArray<Origin> Origins,
    int Articles,
    string Summary
)
{
    /// <summary>Whether several articles seem to confirm one another and have it all from one origin (circular reporting).</summary>
    public bool IsCircular => Articles > 1 && Origins.Length == 1;
}
