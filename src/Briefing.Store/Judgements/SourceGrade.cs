namespace Briefing.Store.Judgements;

/// <summary>How reliable an editor holds a source to be.</summary>
/// <param name="Name">The source's name.</param>
/// <param name="Number">From 1 within the source; the highest holds.</param>
/// <param name="Grade">A to F of the Admiralty code; F cannot be judged.</param>
/// <param name="Reason">Why.</param>
/// <param name="ByName">The name of who graded.</param>
/// <param name="At">When.</param>
public sealed record SourceGrade(
    string Name,
    int Number,
    string Grade,
    string? Reason,
    string ByName,
    DateTimeOffset At
);
