namespace Briefing.Store.Annotations;

/// <summary>Where an annotation stood before it went with a change of its text or was put elsewhere.</summary>
/// <param name="Target">What it was about.</param>
/// <param name="Standing">How it stood to that text.</param>
/// <param name="ByName">The name of who ended it.</param>
/// <param name="At">When.</param>
public sealed record EarlierAnchor(
    AnnotationTarget Target,
    AnnotationStanding Standing,
    string ByName,
    DateTimeOffset At
);
