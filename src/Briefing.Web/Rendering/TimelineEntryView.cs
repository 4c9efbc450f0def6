using System.Collections.Immutable;

namespace Briefing.Web.Rendering;

/// <summary>An expression of time on the timeline.</summary>
/// <param name="When">The date in words, or what is left open of it.</param>
/// <param name="Words">The words of the text.</param>
/// <param name="Sentence">The number of its sentence.</param>
/// <param name="SentenceWords">The sentence, shortened.</param>
/// <param name="ClaimIds">The claims that it dates.</param>
/// <param name="Because">The words that justify a date that was inferred, or <see langword="null"/>.</param>
/// <param name="IsFromPublication">Whether the date is counted from the stated date of publication.</param>
public sealed record TimelineEntryView(
    string When,
    string Words,
    int? Sentence,
    string SentenceWords,
    ImmutableArray<int> ClaimIds,
    string? Because,
    bool IsFromPublication
);
