namespace Briefing.Store.Entities;

/// <summary>An account that an annotation mentions.</summary>
internal sealed class AnnotationMentionEntity
{
    /// <summary>The annotation.</summary>
    public required Guid AnnotationId { get; set; }

    /// <summary>The account.</summary>
    public required Guid AccountId { get; set; }
}
