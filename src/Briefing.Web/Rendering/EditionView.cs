using System.Collections.Immutable;
using Briefing.Store.Reading;

namespace Briefing.Web.Rendering;

/// <summary>An edition as the page shows it. Immutable, and shared between requests.</summary>
public sealed record EditionView
{
    /// <summary>The article.</summary>
    public required ArticleInfo Article { get; init; }

    /// <summary>How many words the text has.</summary>
    public required int WordCount { get; init; }

    /// <summary>The text with its notes.</summary>
    public required ImmutableArray<ParagraphView> Paragraphs { get; init; }

    /// <summary>The few claims that the article leads with, in text order.</summary>
    public required ImmutableArray<ClaimView> Lead { get; init; }

    /// <summary>How many claims there are.</summary>
    public required int ClaimCount { get; init; }

    /// <summary>How many of them no holder but the article stands behind.</summary>
    public required int OwnClaimCount { get; init; }

    /// <summary>The innermost holders, those of most claims first.</summary>
    public required ImmutableArray<SourceView> Sources { get; init; }

    /// <summary>The cautions, under the four questions that have any.</summary>
    public required ImmutableArray<CautionGroupView> Cautions { get; init; }

    /// <summary>How many flags there are.</summary>
    public required int FlagCount { get; init; }

    /// <summary>The actors, in the order of their first mention.</summary>
    public required ImmutableArray<ActorView> Actors { get; init; }
}
