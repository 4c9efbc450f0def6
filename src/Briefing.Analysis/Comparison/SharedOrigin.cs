using System.Collections.Immutable;
using Briefing.Analysis.Text;

namespace Briefing.Analysis.Comparison;

/// <summary>What shows that two articles, or two claims, have it from one place.</summary>
/// <param name="Kind">Why they count as one.</param>
/// <param name="Name">What to call the origin.</param>
/// <param name="First">The words of the first article that show it; may be empty.</param>
/// <param name="Second">The words of the second that show it; may be empty.</param>
public sealed record SharedOrigin(
    SharedOriginKind Kind,
    string Name,
    ImmutableArray<TextSpan> First,
    ImmutableArray<TextSpan> Second
);
