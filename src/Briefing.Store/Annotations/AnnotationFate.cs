using Briefing.Store.Judgements;

namespace Briefing.Store.Annotations;

/// <summary>What a change of an article does to one annotation or judgement. It tells nothing of what that says.</summary>
public sealed record AnnotationFate
{
    /// <summary>The annotation.</summary>
    public required Guid Id { get; init; }

    /// <summary>Its author's name, as it was when it was written.</summary>
    public required string AuthorName { get; init; }

    /// <summary>Why it was made.</summary>
    public required AnnotationMotivation Motivation { get; init; }

    /// <summary>Who sees it.</summary>
    public required AnnotationVisibility Visibility { get; init; }

    /// <summary>What is judged, where it is a judgement and no annotation.</summary>
    public JudgementKind? Judgement { get; init; }

    /// <summary>What it is about before the change.</summary>
    public required AnnotationTarget Before { get; init; }

    /// <summary>How it stands before the change.</summary>
    public required AnnotationStanding StandingBefore { get; init; }

    /// <summary>Where that goes.</summary>
    public required FollowedTarget After { get; init; }

    /// <summary>Whether it has a place before the change and none that is certain after it.</summary>
    public bool LosesPlace => AnchorCarrier.LosesPlace(StandingBefore, After);
}
