using Briefing.Store.Annotations;

namespace Briefing.Store.Judgements;

/// <summary>A judgement as it is now.</summary>
public sealed record JudgementInfo
{
    /// <summary>The key.</summary>
    public required Guid Id { get; init; }

    /// <summary>The article, by its place in addresses.</summary>
    public required string Slug { get; init; }

    /// <summary>What is judged.</summary>
    public required JudgementKind Kind { get; init; }

    /// <summary>The claim, the caution or the actor.</summary>
    public required AnnotationTarget Target { get; init; }

    /// <summary>How that stands to the current reading.</summary>
    public required AnnotationStanding Standing { get; init; }

    /// <summary>The number of its place, from 1.</summary>
    public required int AnchorVersion { get; init; }

    /// <summary>What it says, see <see cref="JudgementKind"/>.</summary>
    public required string Value { get; init; }

    /// <summary>Why, or a note.</summary>
    public required string? Reason { get; init; }

    /// <summary>Who sees to it; for <see cref="JudgementKind.Work"/>.</summary>
    public required Guid? OwnerId { get; init; }

    /// <summary>The name of who sees to it.</summary>
    public required string? OwnerName { get; init; }

    /// <summary>The number of its version, from 1; who changes it says which was seen.</summary>
    public required int Version { get; init; }

    /// <summary>The name of who judged last.</summary>
    public required string ByName { get; init; }

    /// <summary>When that was.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Whether it is shown: it has its place in the current reading.</summary>
    public bool IsInPlace => Standing is AnnotationStanding.Anchored or AnnotationStanding.Moved;
}
