namespace Briefing.Store.Annotations;

/// <summary>One version of an annotation.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Content">What it said.</param>
/// <param name="ByName">Who made it.</param>
/// <param name="At">When.</param>
/// <param name="IsUndo">Whether it takes back an earlier one.</param>
public sealed record AnnotationVersionInfo(
    int Number,
    AnnotationContent Content,
    string ByName,
    DateTimeOffset At,
    bool IsUndo
);
