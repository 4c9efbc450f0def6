using Briefing.Store.Entities;
using Microsoft.EntityFrameworkCore;

namespace Briefing.Benchmarks.Kills;

/// <summary>What a store holds in the end, told without its keys, so that two stores can be compared.</summary>
internal static class KillOutcome
{
    /// <summary>Lists it: articles, what editors wrote with its place, links.</summary>
    public static async Task<IReadOnlyList<string>> ListAsync(KillStore store)
    {
        await using var db = store.Provider.CreateContext();
        await using var transaction = await store.Provider.BeginReadAsync(db, CancellationToken.None);
        var articles = await db.Articles.AsNoTracking().ToDictionaryAsync(row => row.Id);
        var lines = new List<string>();
        foreach (var article in articles.Values)
        {
            var edition = (await store.Articles.FindEditionAsync(article.Slug, CancellationToken.None))!;
            lines.Add($"{article.SeedName} {article.State} {edition.Article.Sha256} {edition.Reading.Claims.Length}");
        }

        lines.AddRange((await db.Annotations.AsNoTracking().ToListAsync()).Select(row => $"{row.Body} {Place(row)}"));
        lines.AddRange(
            (await db.Judgements.AsNoTracking().ToListAsync()).Select(row => $"{row.Reason} {row.Value} {Place(row)}")
        );
        lines.AddRange(await db.AnnotationDrafts.AsNoTracking().Select(row => row.Body).ToListAsync());
        lines.AddRange(
            await db.SourceGrades.AsNoTracking().Select(row => row.Name + row.Grade + row.Reason).ToListAsync()
        );
        lines.AddRange(
            (await db.ClaimLinks.AsNoTracking().ToListAsync()).Select(row =>
                $"link {Sorted($"{articles[row.FirstId].SeedName}/{row.FirstClaimId}", $"{articles[row.SecondId].SeedName}/{row.SecondClaimId}")} {row.Type}"
            )
        );
        lines.AddRange(
            (await db.ArticleLinks.AsNoTracking().Where(row => row.IsOneStory).ToListAsync()).Select(row =>
                $"story {Sorted(articles[row.FirstId].SeedName, articles[row.SecondId].SeedName)}"
            )
        );
        lines.Sort(StringComparer.Ordinal);
        return lines;
    }

    private static string Place(IAnchored row) =>
        $"{row.TargetKind} {row.Standing} {row.TargetStart}-{row.TargetEnd} {row.TargetElementId} {row.TargetName} {row.TargetExact}";

    private static string Sorted(string first, string second) =>
        string.CompareOrdinal(first, second) < 0 ? $"{first} {second}" : $"{second} {first}";
}
