using System.Collections.Immutable;
using Briefing.Analysis;
using Briefing.Store.Judgements;
using Briefing.Store.Stories;

namespace Briefing.Store.Reading;

/// <summary>An article with its current reading, as a briefing renders it. Immutable; it may be shared between requests.</summary>
/// <param name="Article">The article.</param>
/// <param name="Reading">The reading, equal to what was saved.</param>
/// <param name="Stamp">Changes whenever what is shown may change; fit for an ETag (letters, digits, hyphens).</param>
public sealed record Edition(ArticleInfo Article, AnalyzedDocument Reading, string Stamp)
{
    /// <summary>The story that it tells of with other articles; <see langword="null"/> where no other tells of it.</summary>
    public StoryInfo? Story { get; init; }

    /// <summary>What editors judged of it, where that has its place in the reading; a layer over it, which changes nothing in it.</summary>
    public ImmutableArray<JudgementInfo> Judgements { get; init; } = [];

    /// <summary>Where else its claims are told, in the order of the claims.</summary>
    public ImmutableArray<ClaimElsewhere> Elsewhere { get; init; } = [];
}
