namespace Briefing.Store.Annotations;

/// <summary>An annotation as it is now.</summary>
public sealed record AnnotationInfo
{
    /// <summary>The key.</summary>
    public required Guid Id { get; init; }

    /// <summary>The article, by its place in addresses.</summary>
    public required string Slug { get; init; }

    /// <summary>The annotation that it answers.</summary>
    public required Guid? ParentId { get; init; }

    /// <summary>What it is about.</summary>
    public required AnnotationTarget Target { get; init; }

    /// <summary>How it stands to the text.</summary>
    public required AnnotationStanding Standing { get; init; }

    /// <summary>The number of its place, from 1; who puts it elsewhere says which was seen.</summary>
    public required int AnchorVersion { get; init; }

    /// <summary>What it says.</summary>
    public required AnnotationContent Content { get; init; }

    /// <summary>The number of its version, from 1; who changes it says which version was seen.</summary>
    public required int Version { get; init; }

    /// <summary>Its author.</summary>
    public required Guid? AuthorId { get; init; }

    /// <summary>Its author's name, as it was when it was written.</summary>
    public required string AuthorName { get; init; }

    /// <summary>The name of who has to see to it.</summary>
    public required string? AssigneeName { get; init; }

    /// <summary>Whether it mentions the one who asked.</summary>
    public required bool MentionsCaller { get; init; }

    /// <summary>When it was written.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it was changed last.</summary>
    public required DateTimeOffset UpdatedAt { get; init; }
}
