using System.Collections.Immutable;
using Briefing.Analysis.Text;

namespace Briefing.Analysis.Comparison;

/// <summary>A claim of one of several articles.</summary>
/// <param name="Article">The key of the article.</param>
/// <param name="ClaimId">The claim's id in it.</param>
/// <param name="Spans">Words of the article that are meant; never empty.</param>
public sealed record ArticleClaim(string Article, int ClaimId, ImmutableArray<TextSpan> Spans);
