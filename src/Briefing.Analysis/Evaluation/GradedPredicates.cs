using System.Collections.Immutable;
using Briefing.Analysis.Text;

namespace Briefing.Analysis.Evaluation;

/// <summary>A text whose predicates people graded.</summary>
/// <param name="Text">The text.</param>
/// <param name="Predicates">Its predicates, each with its grade.</param>
public sealed record GradedPredicates(string Text, ImmutableArray<GradedPredicates.Grade> Predicates)
{
    /// <summary>How certain people are, on average, that what a predicate tells is so.</summary>
    /// <param name="Span">The predicate's head word.</param>
    /// <param name="Value">From 3, it is so, to -3, it is not.</param>
    public readonly record struct Grade(TextSpan Span, double Value);
}
