using Briefing.Store.Annotations;
using Briefing.Store.Judgements;

namespace Briefing.Store.Entities;

/// <summary>A judgement as it is now.</summary>
internal sealed class JudgementEntity : IAnchored
{
    /// <inheritdoc/>
    public Guid Id { get; set; } = Guid.CreateVersion7();

    /// <inheritdoc/>
    public required long ArticleId { get; set; }

    /// <summary>What is judged.</summary>
    public required JudgementKind Kind { get; set; }

    /// <inheritdoc/>
    public AnnotationTargetKind TargetKind { get; set; }

    /// <inheritdoc/>
    public int TargetRevision { get; set; }

    /// <inheritdoc/>
    public int TargetReading { get; set; }

    /// <inheritdoc/>
    public int? TargetStart { get; set; }

    /// <inheritdoc/>
    public int? TargetEnd { get; set; }

    /// <inheritdoc/>
    public string? TargetExact { get; set; }

    /// <inheritdoc/>
    public string? TargetPrefix { get; set; }

    /// <inheritdoc/>
    public string? TargetSuffix { get; set; }

    /// <inheritdoc/>
    public string? TargetTextHash { get; set; }

    /// <inheritdoc/>
    public int? TargetElementId { get; set; }

    /// <inheritdoc/>
    public string? TargetName { get; set; }

    /// <inheritdoc/>
    public AnnotationStanding Standing { get; set; }

    /// <inheritdoc/>
    public int AnchorVersion { get; set; } = 1;

    /// <summary>What it says.</summary>
    public required string Value { get; set; }

    /// <summary>Why.</summary>
    public string? Reason { get; set; }

    /// <summary>Who sees to it.</summary>
    public Guid? OwnerId { get; set; }

    /// <summary>Whether it was taken back; it is kept, with its versions.</summary>
    public bool IsWithdrawn { get; set; }

    /// <summary>The number of its version, from 1.</summary>
    public int Version { get; set; }

    /// <summary>Who judged last; none where the account is gone.</summary>
    public required Guid? AccountId { get; set; }

    /// <summary>The name of who judged last.</summary>
    public required string ByName { get; set; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; set; }
}
