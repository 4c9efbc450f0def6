using Briefing.Store.Reading;

namespace Briefing.Store.Search;

/// <summary>An article or a claim that a search found.</summary>
/// <param name="Article">The article.</param>
/// <param name="ClaimId">The claim's id in its reading, or <see langword="null"/> for a hit in the article's text.</param>
/// <param name="Snippet">The words around the hit, plain text.</param>
/// <param name="Matches">The parts of <paramref name="Snippet"/> that match, in UTF-16 units of the snippet.</param>
public sealed record SearchHit(
    ArticleInfo Article,
    int? ClaimId,
    string Snippet,
    IReadOnlyList<Briefing.Analysis.Text.TextSpan> Matches
);
