namespace Briefing.Store.Annotations;

/// <summary>What became of a change.</summary>
/// <param name="Outcome">What became of it.</param>
/// <param name="Id">The annotation, where there is one.</param>
/// <param name="Version">Its version now; 0 where there is none.</param>
/// <param name="Problem">What to do about it, where it was not possible.</param>
public sealed record AnnotationResult(
    AnnotationOutcome Outcome,
    Guid? Id = null,
    int Version = 0,
    string? Problem = null
)
{
    internal static AnnotationResult NotFound { get; } =
        new(AnnotationOutcome.NotFound, Problem: "There is no such note any more.");

    internal static AnnotationResult Invalid(string problem) => new(AnnotationOutcome.Invalid, Problem: problem);
}
