namespace Briefing.Store.Entities;

/// <summary>What somebody was writing, kept as it was typed.</summary>
internal sealed class AnnotationDraftEntity
{
    /// <summary>Who.</summary>
    public required Guid AccountId { get; set; }

    /// <summary>About which article.</summary>
    public required long ArticleId { get; set; }

    /// <summary>About what of it, in the words of the form.</summary>
    public required string Place { get; set; }

    /// <summary>The text.</summary>
    public required string Body { get; set; }

    /// <summary>When it was typed.</summary>
    public required DateTimeOffset UpdatedAt { get; set; }
}
