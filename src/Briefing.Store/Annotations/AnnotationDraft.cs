namespace Briefing.Store.Annotations;

/// <summary>What somebody was writing, kept as it was typed.</summary>
/// <param name="Place">What it is about, in the words of the form that it was typed into.</param>
/// <param name="Body">The text.</param>
/// <param name="UpdatedAt">When it was typed.</param>
public sealed record AnnotationDraft(string Place, string Body, DateTimeOffset UpdatedAt);
