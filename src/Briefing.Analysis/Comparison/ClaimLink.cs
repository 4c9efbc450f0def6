using System.Collections.Immutable;
using Briefing.Analysis.Text;

namespace Briefing.Analysis.Comparison;

/// <summary>A link between claims of two articles. It is proposed, with what it rests on; nothing is merged.</summary>
/// <param name="First">The claim of the article whose key comes first.</param>
/// <param name="Second">The claim of the other.</param>
/// <param name="Type">How they stand to each other.</param>
/// <param name="Conflict">In what they conflict; <see cref="ConflictKind.None"/> where they say the same.</param>
/// <param name="Score">How much of what they tell they share, above 0 and up to 1.</param>
/// <param name="FirstShared">The words of the first that the second has too, or that conflict.</param>
/// <param name="SecondShared">The words of the second that the first has too, or that conflict.</param>
/// <param name="Why">One sentence of reason.</param>
public sealed record ClaimLink(
    ArticleClaim First,
    ArticleClaim Second,
    ClaimLinkType Type,
    ConflictKind Conflict,
    double Score,
    ImmutableArray<TextSpan> FirstShared,
    ImmutableArray<TextSpan> SecondShared,
    string Why
)
{
    /// <summary>What shows that both come from one place, <see langword="null"/> where nothing does.</summary>
    public SharedOrigin? Origin { get; init; }
}
