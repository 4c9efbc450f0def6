using Briefing.Store.Entities;
using Microsoft.EntityFrameworkCore;

namespace Briefing.Benchmarks.Kills;

/// <summary>What a store holds in the end, told without its keys, so that two stores can be compared.</summary>
internal static class KillOutcome
{
    /// <summary>Lists it: articles, what editors wrote with its history and its place, links, stories.</summary>
    public static async Task<IReadOnlyList<string>> ListAsync(KillStore store)
    {
        await using var db = store.Provider.CreateContext();
        await using var transaction = await store.Provider.BeginReadAsync(db, CancellationToken.None);
        var articles = await db.Articles.AsNoTracking().ToDictionaryAsync(row => row.Id);
        var lines = new List<string>();
        foreach (var article in articles.Values)
        {
            var edition = (await store.Articles.FindEditionAsync(article.Slug, CancellationToken.None))!;
            lines.Add(
                $"{article.SeedName} {article.State} {edition.Article.Sha256} {edition.Reading.Claims.Length} {article.DisplayTitle}"
            );
            // With those that other articles give it.
            lines.AddRange(
                edition
                    .Reading.Flags.CountBy(flag => flag.Code)
                    .Select(pair => $"{article.SeedName} {pair.Key} {pair.Value}")
            );
        }

        var notes = await db.Annotations.AsNoTracking().ToDictionaryAsync(row => row.Id);
        lines.AddRange(notes.Values.Select(row => $"{row.Body} {Place(row)}"));
        lines.AddRange(
            (await db.AnnotationVersions.AsNoTracking().ToListAsync()).Select(row =>
                $"version {row.Number} of {notes[row.AnnotationId].Body}: {row.Content}"
            )
        );
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
                $"one story {Sorted(articles[row.FirstId].SeedName, articles[row.SecondId].SeedName)}"
            )
        );
        lines.AddRange(
            articles
                .Values.Where(row => row.StoryId is not null)
                .GroupBy(row => row.StoryId)
                .Select(story => $"story {string.Join(' ', story.Select(row => row.SeedName).Order())}")
        );
        lines.AddRange(
            (await db.ClaimDrifts.AsNoTracking().ToListAsync()).Select(row =>
                $"drift {Sorted(articles[row.FirstId].SeedName, articles[row.SecondId].SeedName)} {row.Kind} {row.Why}"
            )
        );
        lines.AddRange(
            (
                await db
                    .ArticleKeys.AsNoTracking()
                    .GroupBy(row => row.ArticleId)
                    .Select(group => new { group.Key, Count = group.Count() })
                    .ToListAsync()
            ).Select(row => $"digest {articles[row.Key].SeedName} {row.Count}")
        );
        lines.Sort(StringComparer.Ordinal);
        return lines;
    }

    private static string Place(IAnchored row) =>
        $"{row.TargetKind} {row.Standing} {row.TargetStart}-{row.TargetEnd} {row.TargetElementId} {row.TargetName} {row.TargetExact} after {row.AnchorVersion - 1}";

    private static string Sorted(string first, string second) =>
        string.CompareOrdinal(first, second) < 0 ? $"{first} {second}" : $"{second} {first}";
}
