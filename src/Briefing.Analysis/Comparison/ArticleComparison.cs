using System.Collections.Immutable;
using Briefing.Analysis.Sourcing;

namespace Briefing.Analysis.Comparison;

/// <summary>What links several articles: the same claims and where they come from, conflicts, drift and shared wording.</summary>
public sealed record ArticleComparison
{
    /// <summary>The keys of the articles, in ordinal order.</summary>
    public required ImmutableArray<string> Articles { get; init; }

    /// <summary>The links between claims.</summary>
    public required ImmutableArray<ClaimLink> Links { get; init; }

    /// <summary>The claims that several articles have, those of most articles first.</summary>
    public required ImmutableArray<ClaimGroup> Groups { get; init; }

    /// <summary>Articles that share their wording.</summary>
    public required ImmutableArray<TextReuse> Reuses { get; init; }

    /// <summary>Where relays differ from what they relay.</summary>
    public required ImmutableArray<ChainDrift> Drifts { get; init; }

    /// <summary>Compares all the articles of an index.</summary>
    public static ArticleComparison Of(ArticleIndex index)
    {
        ArgumentNullException.ThrowIfNull(index);
        var articles = index.Articles.ToImmutableArray();
        var found = articles.Select(index.LinksOf).ToList();
        var links = found
            .SelectMany(one => one.Claims)
            .DistinctBy(link => (Place(link.First), Place(link.Second)))
            .OrderBy(link => Place(link.First))
            .ThenBy(link => Place(link.Second))
            .ToImmutableArray();
        var reuses = found
            .SelectMany(one => one.Reuses)
            .Distinct()
            .OrderBy(reuse => reuse.First, StringComparer.Ordinal)
            .ThenBy(reuse => reuse.Second, StringComparer.Ordinal)
            .ToImmutableArray();
        return new ArticleComparison
        {
            Articles = [.. articles.Select(article => article.Key)],
            Links = links,
            Reuses = reuses,
            Groups = Group(articles, links, [.. reuses.Select(reuse => (reuse.First, reuse.Second))]),
            Drifts =
            [
                .. found
                    .SelectMany(one => one.Drifts)
                    .DistinctBy(drift => (drift.Kind, Place(drift.Upstream), Place(drift.Relay), drift.Why))
                    .OrderBy(drift => Place(drift.Upstream))
                    .ThenBy(drift => Place(drift.Relay))
                    .ThenBy(drift => drift.Kind),
            ],
        };
    }

    private static ClaimPlace Place(ArticleClaim claim) => ClaimPlace.Of(claim);

    // Tellings hang together by restatement; a contradiction joins nothing.
    private static ImmutableArray<ClaimGroup> Group(
        ImmutableArray<ArticleDigest> articles,
        ImmutableArray<ClaimLink> links,
        HashSet<(string, string)> copies
    )
    {
        var restated = links.Where(link => link.Type == ClaimLinkType.Restates).ToList();
        var places = restated
            .SelectMany(link => new[] { Place(link.First), Place(link.Second) })
            .Distinct()
            .Order()
            .ToArray();
        var sets = new DisjointSets(places.Length);
        foreach (var link in restated)
        {
            sets.Join(Array.BinarySearch(places, Place(link.First)), Array.BinarySearch(places, Place(link.Second)));
        }

        var byKey = articles.ToDictionary(article => article.Key, StringComparer.Ordinal);
        return
        [
            .. Enumerable
                .Range(0, places.Length)
                .GroupBy(sets.Find)
                .Select(set =>
                    Write([.. set.Select(index => (byKey[places[index].Article], places[index].ClaimId))], copies)
                )
                .OrderByDescending(group => group.Articles)
                .ThenBy(group => Place(group.Claims[0])),
        ];
    }

    private static ClaimGroup Write(
        ImmutableArray<(ArticleDigest Article, int ClaimId)> members,
        HashSet<(string, string)> copies
    )
    {
        var tellings = members
            .Select(member => (member.Article, Claim: member.Article.Claims.First(claim => claim.Id == member.ClaimId)))
            .ToList();
        var origins = OriginCounter.Count(tellings, (one, other) => copies.Contains((one, other)));
        var count = members.Select(member => member.Article.Key).Distinct(StringComparer.Ordinal).Count();
        var names = Prose.List(origins.Select(origin => origin.Name));
        return new ClaimGroup(
            [
                .. tellings.Select(telling => new ArticleClaim(
                    telling.Article.Key,
                    telling.Claim.Id,
                    telling.Claim.Content
                )),
            ],
            origins,
            count,
            Prose.Sentence($"{Prose.Count(count, "article")}, {Prose.Count(origins.Length, "origin")}: {names}")
        );
    }
}
