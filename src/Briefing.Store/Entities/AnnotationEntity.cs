using Briefing.Store.Annotations;

namespace Briefing.Store.Entities;

/// <summary>An annotation as it is now.</summary>
internal sealed class AnnotationEntity : IAnchored
{
    /// <summary>The key.</summary>
    public Guid Id { get; set; } = Guid.CreateVersion7();

    /// <summary>The article.</summary>
    public required long ArticleId { get; set; }

    /// <summary>The annotation that it answers.</summary>
    public Guid? ParentId { get; set; }

    /// <summary>Its author; none where the account is gone.</summary>
    public required Guid? AuthorId { get; set; }

    /// <summary>Its author's name, as it was when it was written.</summary>
    public required string AuthorName { get; set; }

    /// <summary>What it is about.</summary>
    public required AnnotationTargetKind TargetKind { get; set; }

    /// <summary>The number of the text that the place belongs to.</summary>
    public required int TargetRevision { get; set; }

    /// <summary>The number of the reading that the place belongs to.</summary>
    public required int TargetReading { get; set; }

    /// <summary>Where the words start.</summary>
    public int? TargetStart { get; set; }

    /// <summary>Where they end.</summary>
    public int? TargetEnd { get; set; }

    /// <summary>The words.</summary>
    public string? TargetExact { get; set; }

    /// <summary>What stands before them.</summary>
    public string? TargetPrefix { get; set; }

    /// <summary>What stands after them.</summary>
    public string? TargetSuffix { get; set; }

    /// <summary>SHA-256 of the text.</summary>
    public string? TargetTextHash { get; set; }

    /// <summary>The claim's or the caution's number.</summary>
    public int? TargetElementId { get; set; }

    /// <summary>The caution's rule or the source's name.</summary>
    public string? TargetName { get; set; }

    /// <summary>How it stands to the text.</summary>
    public AnnotationStanding Standing { get; set; }

    /// <summary>The number of its place, from 1: how often it was put somewhere.</summary>
    public int AnchorVersion { get; set; } = 1;

    /// <summary>What it says.</summary>
    public required string Body { get; set; }

    /// <summary>Why it was made.</summary>
    public required AnnotationMotivation Motivation { get; set; }

    /// <summary>Who sees it.</summary>
    public required AnnotationVisibility Visibility { get; set; }

    /// <summary>Its tags, in their order, one a line.</summary>
    public string Tags { get; set; } = "";

    /// <summary>Whether it is settled.</summary>
    public bool IsResolved { get; set; }

    /// <summary>What settled it.</summary>
    public string? Resolution { get; set; }

    /// <summary>Who has to see to it.</summary>
    public Guid? AssigneeId { get; set; }

    /// <summary>Whether it was removed.</summary>
    public bool IsRemoved { get; set; }

    /// <summary>The number of its version, from 1.</summary>
    public int Version { get; set; }

    /// <summary>When it was written.</summary>
    public required DateTimeOffset CreatedAt { get; set; }

    /// <summary>When it was changed last.</summary>
    public required DateTimeOffset UpdatedAt { get; set; }
}
