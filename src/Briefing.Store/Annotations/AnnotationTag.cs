namespace Briefing.Store.Annotations;

/// <summary>A tag of the controlled list.</summary>
/// <param name="Name">The tag; lower-case letters, digits and hyphens.</param>
/// <param name="Description">When to use it.</param>
/// <param name="IsRetired">Whether it may no longer be given; where it was given it stays.</param>
public sealed record AnnotationTag(string Name, string Description, bool IsRetired);
