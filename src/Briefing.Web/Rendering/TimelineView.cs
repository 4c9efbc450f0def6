using System.Collections.Immutable;

namespace Briefing.Web.Rendering;

/// <summary>What an article dates and what it leaves undated.</summary>
/// <param name="Dated">What has a year, in the order of time.</param>
/// <param name="Open">What is told of a time that cannot be placed, in text order.</param>
/// <param name="UndatedClaims">How many claims have no expression of time in their words.</param>
public sealed record TimelineView(
    ImmutableArray<TimelineEntryView> Dated,
    ImmutableArray<TimelineEntryView> Open,
    int UndatedClaims
);
