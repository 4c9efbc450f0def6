using Briefing.Analysis.Text;

namespace Briefing.Analysis.Relations;

/// <summary>A verb or adjective of a claim.</summary>
/// <param name="Topic">What it means, as a topic.</param>
/// <param name="IsNegated">Whether it is negated.</param>
/// <param name="IsUnreal">Whether it is told as wanted, possible or due and not as done: "should pay", "to pay".</param>
/// <param name="Span">Its word.</param>
internal readonly record struct Predicate(string Topic, bool IsNegated, bool IsUnreal, TextSpan Span);
