namespace Briefing.Store.Entities;

/// <summary>One version of an annotation; never changed but for being taken back.</summary>
internal sealed class AnnotationVersionEntity
{
    /// <summary>The annotation.</summary>
    public required Guid AnnotationId { get; set; }

    /// <summary>From 1.</summary>
    public required int Number { get; set; }

    /// <summary>What it said, as JSON.</summary>
    public required string Content { get; set; }

    /// <summary>Who made it; none where the account is gone.</summary>
    public required Guid? AccountId { get; set; }

    /// <summary>The name of who made it.</summary>
    public required string ByName { get; set; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; set; }

    /// <summary>Whether it takes back an earlier one.</summary>
    public bool IsUndo { get; set; }

    /// <summary>Whether it was taken back.</summary>
    public bool IsUndone { get; set; }
}
