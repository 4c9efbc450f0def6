using System.Collections.Immutable;
using Briefing.Analysis.Sourcing;
using Briefing.Store.Reading;
using Briefing.Web.Routing;

namespace Briefing.Web.Rendering;

/// <summary>An edition as the page shows it. Immutable, and shared between requests.</summary>
public sealed record EditionView
{
    /// <summary>
    /// From how many claims on an article is long: a browser lays out what is far down only when it comes near, and the list of
    /// all claims is a page of its own, so that neither reading nor scrolling waits for it.
    /// </summary>
    public const int LongFrom = 150;

    /// <summary>The article.</summary>
    public required ArticleInfo Article { get; init; }

    /// <summary>The story that it tells of with other articles, or <see langword="null"/>.</summary>
    public StoryInfo? Story { get; init; }

    /// <summary>What the reader has chosen.</summary>
    public required ReadingState State { get; init; }

    /// <summary>How many places of the text have what the reader looks for.</summary>
    public required int HitCount { get; init; }

    /// <summary>How many words the text has.</summary>
    public required int WordCount { get; init; }

    /// <summary>The text with its notes.</summary>
    public required ImmutableArray<ParagraphView> Paragraphs { get; init; }

    /// <summary>The few claims that the article leads with, in text order.</summary>
    public required ImmutableArray<ClaimView> Lead { get; init; }

    /// <summary>The chosen claim, or <see langword="null"/>.</summary>
    public ClaimPanelView? Panel { get; init; }

    /// <summary>What is best seen beside each other.</summary>
    public required SideBySideView SideBySide { get; init; }

    /// <summary>How the article is sourced.</summary>
    public required SourceSummary Summary { get; init; }

    /// <summary>All claims; the claim of id n stands at n - 1.</summary>
    public required ImmutableArray<ClaimView> Claims { get; init; }

    /// <summary>How many claims there are.</summary>
    public int ClaimCount => Claims.Length;

    /// <summary>Whether the article is long.</summary>
    public bool IsLong => ClaimCount >= LongFrom;

    /// <summary>How many of them no holder but the article stands behind.</summary>
    public required int OwnClaimCount { get; init; }

    /// <summary>The innermost holders, those of most claims first.</summary>
    public required ImmutableArray<SourceView> Sources { get; init; }

    /// <summary>The cautions, under the four questions that have any.</summary>
    public required ImmutableArray<CautionGroupView> Cautions { get; init; }

    /// <summary>Flags that sit on a sentence and on no claim.</summary>
    public required ImmutableArray<FlagView> SentenceFlags { get; init; }

    /// <summary>The actors, in the order of their first mention.</summary>
    public required ImmutableArray<ActorView> Actors { get; init; }
}
