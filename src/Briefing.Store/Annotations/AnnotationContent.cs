using System.Collections.Immutable;

namespace Briefing.Store.Annotations;

/// <summary>All of an annotation that people change; each version keeps one.</summary>
public sealed record AnnotationContent
{
    /// <summary>What it says, in Markdown; may be empty for highlights and tags.</summary>
    public required string Body { get; init; }

    /// <summary>Why it was made.</summary>
    public required AnnotationMotivation Motivation { get; init; }

    /// <summary>Who sees it.</summary>
    public required AnnotationVisibility Visibility { get; init; }

    /// <summary>Its tags, in their order of the alphabet.</summary>
    public ImmutableArray<string> Tags { get; init; } = [];

    /// <summary>Whether it is settled.</summary>
    public bool IsResolved { get; init; }

    /// <summary>What settled it, or why it is open again.</summary>
    public string? Resolution { get; init; }

    /// <summary>Who has to see to it.</summary>
    public Guid? AssigneeId { get; init; }

    /// <summary>Whether it was removed.</summary>
    public bool IsRemoved { get; init; }
}
