using Briefing.Analysis.Comparison;
using Briefing.Store.Entities;

namespace Briefing.Store.Stories;

/// <summary>Puts the tellings of one claim together. They hang together by restatement; a conflict joins nothing.</summary>
internal static class SharedClaims
{
    /// <summary>The claims that several articles have, those of most articles first.</summary>
    /// <param name="links">The links between claims of the articles.</param>
    /// <param name="members">The articles with their origins within the story.</param>
    /// <param name="tellings">The claims.</param>
    public static IReadOnlyList<SharedClaim> Group(
        IEnumerable<ClaimLinkEntity> links,
        IReadOnlyDictionary<long, long> members,
        Tellings tellings
    )
    {
        var restated = links.Where(link => link.Type == ClaimLinkType.Restates).ToList();
        var places = restated
            .SelectMany(link => new[] { (link.FirstId, link.FirstClaimId), (link.SecondId, link.SecondClaimId) })
            .Distinct()
            .Order()
            .ToArray();
        var (claims, origins) = (new DisjointSets(places.Length), new DisjointSets(places.Length));
        foreach (var link in restated)
        {
            var first = Array.BinarySearch(places, (link.FirstId, link.FirstClaimId));
            var second = Array.BinarySearch(places, (link.SecondId, link.SecondClaimId));
            claims.Join(first, second);

            // What one article has from another it has from there all through.
            if (link.OriginKind is not null || members[link.FirstId] == members[link.SecondId])
            {
                origins.Join(first, second);
            }
        }

        return
        [
            .. Enumerable
                .Range(0, places.Length)
                .GroupBy(claims.Find)
                .Select(set => new SharedClaim(
                    [
                        .. set.Select(at => tellings.Of(places[at].Item1, places[at].Item2))
                            .OrderBy(telling => telling.Article.Metadata.Published ?? "", StringComparer.Ordinal)
                            .ThenBy(telling => telling.Article.SeedName, StringComparer.Ordinal)
                            .ThenBy(telling => telling.Claim.Id),
                    ],
                    set.Select(at => places[at].Item1).Distinct().Count(),
                    set.Select(origins.Find).Distinct().Count()
                ))
                .OrderByDescending(claim => claim.Articles)
                .ThenBy(claim => claim.Tellings[0].Article.SeedName, StringComparer.Ordinal)
                .ThenBy(claim => claim.Tellings[0].Claim.Id),
        ];
    }
}
