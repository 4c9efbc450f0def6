using System.Collections.Immutable;
using Briefing.Analysis.Sourcing;

namespace Briefing.Analysis.Comparison;

/// <summary>Counts where the tellings of one claim come from, which may be fewer places than there are outlets.</summary>
internal static class OriginCounter
{
    /// <summary>The origins of some tellings, the one of most tellings first.</summary>
    /// <param name="tellings">The tellings, ordered by article and place.</param>
    /// <param name="areCopies">Whether two articles, by their keys, share their wording.</param>
    public static ImmutableArray<Origin> Count(
        IReadOnlyList<(ArticleDigest Article, ClaimDigest Claim)> tellings,
        Func<string, string, bool> areCopies
    )
    {
        var sets = new DisjointSets(tellings.Count);
        JoinByName(tellings, sets, telling => telling.Claim.Origin.Name);
        JoinByName(tellings, sets, telling => telling.Claim.Origin.Name is null ? telling.Claim.Origin.Outlet : null);
        JoinRelays(tellings, sets);
        for (var one = 0; one < tellings.Count; one++)
        {
            for (var other = one + 1; other < tellings.Count; other++)
            {
                if (
                    tellings[one].Article.Key == tellings[other].Article.Key
                        && Anonymous(tellings[one].Claim)
                        && Anonymous(tellings[other].Claim)
                    || areCopies(tellings[one].Article.Key, tellings[other].Article.Key)
                )
                {
                    sets.Join(one, other);
                }
            }
        }

        return
        [
            .. Enumerable
                .Range(0, tellings.Count)
                .GroupBy(sets.Find)
                .OrderByDescending(set => set.Count())
                .ThenBy(set => set.Key)
                .Select(set => Write([.. set.Select(index => tellings[index])])),
        ];
    }

    private static bool Anonymous(ClaimDigest claim) => claim.Origin.Name is null && claim.Origin.Outlet is null;

    // One name may be the ending of another, so names that may be the same have the same last word.
    private static void JoinByName(
        IReadOnlyList<(ArticleDigest Article, ClaimDigest Claim)> tellings,
        DisjointSets sets,
        Func<(ArticleDigest Article, ClaimDigest Claim), string?> nameOf
    )
    {
        var byLastWord = new Dictionary<string, List<(int Index, string Name)>>(StringComparer.Ordinal);
        for (var index = 0; index < tellings.Count; index++)
        {
            if (nameOf(tellings[index]) is not { } name)
            {
                continue;
            }

            var normalized = NameMatcher.Normalize(name);
            var last = normalized[(normalized.LastIndexOf(' ') + 1)..];
            if (!byLastWord.TryGetValue(last, out var known))
            {
                byLastWord[last] = known = [];
            }

            foreach (var (other, _) in known.Where(entry => NameMatcher.AreSame(entry.Name, normalized)))
            {
                sets.Join(index, other);
            }

            if (!known.Exists(entry => entry.Name == normalized))
            {
                known.Add((index, normalized));
            }
        }
    }

    // Who passes on an outlet's report has it from wherever that outlet has it.
    private static void JoinRelays(
        IReadOnlyList<(ArticleDigest Article, ClaimDigest Claim)> tellings,
        DisjointSets sets
    )
    {
        var byOutlet = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var index = 0; index < tellings.Count; index++)
        {
            if (tellings[index].Article.Outlet is { } outlet)
            {
                var name = NameMatcher.Normalize(outlet);
                if (!byOutlet.TryGetValue(name, out var list))
                {
                    byOutlet[name] = list = [];
                }

                list.Add(index);
            }
        }

        for (var index = 0; index < tellings.Count; index++)
        {
            foreach (var relay in tellings[index].Claim.Origin.Named)
            {
                foreach (var (_, list) in byOutlet.Where(pair => NameMatcher.AreSame(pair.Key, relay)))
                {
                    sets.Join(index, list[0]);
                }
            }
        }
    }

    private static Origin Write(List<(ArticleDigest Article, ClaimDigest Claim)> tellings)
    {
        var nearest = tellings.OrderBy(telling => telling.Claim.Origin.Relays.Length).First().Claim.Origin;
        var outlets = tellings.SelectMany(telling => telling.Claim.Origin.Relays).Distinct(StringComparer.Ordinal);
        return new Origin(
            nearest.Label,
            [
                .. tellings.Select(telling => new ArticleClaim(
                    telling.Article.Key,
                    telling.Claim.Id,
                    telling.Claim.Origin.Spans.IsEmpty ? telling.Claim.Content : telling.Claim.Origin.Spans
                )),
            ],
            tellings.Count == 1 ? "Nobody else has it from there."
                : outlets.Any() ? $"All have it from there, some through {Prose.List(outlets)}."
                : nearest.Name is not null ? "All have it from the same named source."
                : "All have it from the same outlet or share its wording."
        );
    }
}
