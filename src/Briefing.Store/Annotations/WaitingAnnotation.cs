namespace Briefing.Store.Annotations;

/// <summary>An annotation for which a person has to choose a place.</summary>
/// <param name="Note">The annotation.</param>
/// <param name="Title">The title of its article.</param>
public sealed record WaitingAnnotation(AnnotationInfo Note, string Title);
