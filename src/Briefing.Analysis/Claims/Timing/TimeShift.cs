namespace Briefing.Analysis.Claims.Timing;

/// <summary>A distance from an anchor: "two years ago", "the next day".</summary>
/// <param name="Unit">What is counted.</param>
/// <param name="Amount">How many of them, negative towards the past.</param>
/// <param name="IsAnaphoric">Whether the anchor is the date told before it in the text; else it is the moment of writing.</param>
internal sealed record TimeShift(TimeUnit Unit, int Amount, bool IsAnaphoric);
