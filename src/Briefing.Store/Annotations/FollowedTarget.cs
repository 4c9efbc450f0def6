using System.Collections.Immutable;
using Briefing.Analysis.Text;

namespace Briefing.Store.Annotations;

/// <summary>Where what an annotation is about went in another reading.</summary>
/// <param name="Standing">What became of it; a place is given where it is anchored or moved, and only then.</param>
/// <param name="Span">Its words there, in UTF-16 units of the other reading's text; none where it rests on no words.</param>
/// <param name="ElementId">The claim's or the caution's number there.</param>
/// <param name="Name">The caution's rule or the source's name there.</param>
/// <param name="Candidates">The places to choose from where it is ambiguous or an orphan, the likeliest first.</param>
public sealed record FollowedTarget(
    AnnotationStanding Standing,
    TextSpan? Span,
    int? ElementId,
    string? Name,
    ImmutableArray<TargetCandidate> Candidates
)
{
    /// <summary>Whether a person has to say where it belongs.</summary>
    public bool IsWaiting => Standing is AnnotationStanding.Ambiguous or AnnotationStanding.Orphan;
}
