using Briefing.Analysis;

namespace Briefing.Store.Reading;

/// <summary>An article with its current reading, as a briefing renders it. Immutable; it may be shared between requests.</summary>
/// <param name="Article">The article.</param>
/// <param name="Reading">The reading, equal to what was saved.</param>
/// <param name="Stamp">Changes whenever what is shown may change; fit for an ETag (letters, digits, hyphens).</param>
public sealed record Edition(ArticleInfo Article, AnalyzedDocument Reading, string Stamp);
