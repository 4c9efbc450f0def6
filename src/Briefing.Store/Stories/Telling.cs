using Briefing.Analysis.Claims;
using Briefing.Store.Reading;

namespace Briefing.Store.Stories;

/// <summary>A claim as one article has it.</summary>
/// <param name="Article">The article.</param>
/// <param name="Claim">The claim with its chain and commitments.</param>
/// <param name="Quote">Its words in the article; parts that stand apart have an ellipsis between.</param>
public sealed record Telling(ArticleInfo Article, Claim Claim, string Quote);
