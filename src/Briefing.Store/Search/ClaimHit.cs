using System.Collections.Immutable;
using Briefing.Analysis.Claims;
using Briefing.Analysis.Skepticism;
using Briefing.Analysis.Text;
using Briefing.Store.Reading;

namespace Briefing.Store.Search;

/// <summary>A claim that a query found.</summary>
/// <param name="Article">Its article.</param>
/// <param name="Claim">The claim with its chain; its spans are of the article's text, which is not loaded.</param>
/// <param name="Flags">What to be careful of, the gravest first.</param>
/// <param name="Dismissed">What editors hold to be no reason for care, the gravest first.</param>
/// <param name="Matches">The words of the query in its proposition, in UTF-16 units of it.</param>
public sealed record ClaimHit(
    ArticleInfo Article,
    Claim Claim,
    ImmutableArray<Flag> Flags,
    ImmutableArray<Flag> Dismissed,
    ImmutableArray<TextSpan> Matches
);
