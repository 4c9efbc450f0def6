namespace Briefing.Analysis.Claims.Timing;

/// <summary>A month, a weekday or a season.</summary>
/// <param name="Kind">Which of them.</param>
/// <param name="Number">Its number.</param>
internal readonly record struct CalendarName(CalendarKind Kind, int Number);
