using System.Collections.Immutable;

namespace Briefing.Web.Rendering;

/// <summary>An expression of time on the timeline, with the other places that have it in the same words.</summary>
/// <param name="When">The date in words, or what is left open of it.</param>
/// <param name="Words">The words of the text.</param>
/// <param name="Sentence">The number of its first sentence.</param>
/// <param name="SentenceWords">That sentence, shortened.</param>
/// <param name="Again">The numbers of later sentences that have the same words for the same time.</param>
/// <param name="ClaimIds">The claims that it dates, in all these sentences.</param>
/// <param name="Because">The words that justify a date that was inferred, or <see langword="null"/>.</param>
/// <param name="IsFromPublication">Whether the date is counted from the stated date of publication.</param>
public sealed record TimelineEntryView(
    string When,
    string Words,
    int? Sentence,
    string SentenceWords,
    ImmutableArray<int> Again,
    ImmutableArray<int> ClaimIds,
    string? Because,
    bool IsFromPublication
);
