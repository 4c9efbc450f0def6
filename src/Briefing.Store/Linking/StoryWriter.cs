using Briefing.Analysis.Comparison;
using Briefing.Store.Entities;
using Microsoft.EntityFrameworkCore;

namespace Briefing.Store.Linking;

/// <summary>
/// Keeps the stories in step with the links: a story is the articles that hang together by links of one event. A part that
/// stays the largest keeps its story's number; one that goes into another story leaves a pointer behind.
/// </summary>
internal static class StoryWriter
{
    /// <summary>Works out anew the stories around some articles whose links have changed.</summary>
    /// <param name="db">The context.</param>
    /// <param name="changed">The articles.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The articles of whose stories anything may have changed.</returns>
    public static async Task<IReadOnlyCollection<long>> UpdateAsync(
        BriefingContext db,
        IReadOnlyCollection<long> changed,
        CancellationToken cancellationToken
    )
    {
        var ids = changed.Distinct().ToArray();
        var stories = await db
            .Articles.Where(article => ids.Contains(article.Id) && article.StoryId != null)
            .Select(article => article.StoryId!.Value)
            .Distinct()
            .ToArrayAsync(cancellationToken)
            .ConfigureAwait(false);
        var members = await db
            .Articles.Where(article =>
                ids.Contains(article.Id) || (article.StoryId != null && stories.Contains(article.StoryId.Value))
            )
            .OrderBy(article => article.Id)
            .Select(article => new Member(
                article.Id,
                article.SeedName,
                article.DisplayTitle,
                article.SortAt,
                article.StoryId,
                article.OriginId
            ))
            .ToArrayAsync(cancellationToken)
            .ConfigureAwait(false);
        var all = members.Select(member => member.Id).ToArray();
        var links = await db
            .ArticleLinks.Where(link => link.IsOneStory && all.Contains(link.FirstId))
            .Select(link => new
            {
                link.FirstId,
                link.SecondId,
                IsOneOrigin = link.OriginKind != null,
            })
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        var (events, origins) = (new DisjointSets(all.Length), new DisjointSets(all.Length));
        foreach (var link in links)
        {
            var (first, second) = (Array.BinarySearch(all, link.FirstId), Array.BinarySearch(all, link.SecondId));
            events.Join(first, second);
            if (link.IsOneOrigin)
            {
                origins.Join(first, second);
            }
        }

        var parts = Enumerable
            .Range(0, all.Length)
            .GroupBy(events.Find)
            .Select(part => part.ToArray())
            .OrderByDescending(part => part.Length)
            .ThenBy(part => part[0])
            .ToList();
        var taken = new Dictionary<long, long?>();
        foreach (var part in parts)
        {
            var story = await SettleAsync(db, members, part, origins, taken, cancellationToken).ConfigureAwait(false);
            foreach (var former in part.Select(at => members[at].StoryId).OfType<long>())
            {
                // The largest part comes first, and tells where its story went.
                _ = taken.TryAdd(former, story);
            }
        }

        await LeaveAsync(db, stories, taken, cancellationToken).ConfigureAwait(false);
        return all;
    }

    private static async Task<long?> SettleAsync(
        BriefingContext db,
        Member[] members,
        int[] part,
        DisjointSets origins,
        Dictionary<long, long?> taken,
        CancellationToken cancellationToken
    )
    {
        if (part.Length == 1)
        {
            await MoveAsync(db, members, part, null, null, cancellationToken).ConfigureAwait(false);
            return null;
        }

        var own = part.Select(at => members[at]).ToList();
        var earliest = own.OrderBy(member => member.SortAt)
            .ThenBy(member => member.SeedName, StringComparer.Ordinal)
            .First();
        var former = own.Where(member => member.StoryId is { } id && !taken.ContainsKey(id))
            .GroupBy(member => member.StoryId!.Value)
            .OrderByDescending(group => group.Count())
            .ThenBy(group => group.Key)
            .Select(group => (long?)group.Key)
            .FirstOrDefault();
        var story = former is { } number
            ? await db.Stories.SingleAsync(row => row.Id == number, cancellationToken).ConfigureAwait(false)
            : db.Stories.Add(new StoryEntity { Title = "", SortAt = earliest.SortAt }).Entity;
        story.Title = earliest.Title;
        story.SortAt = own.Max(member => member.SortAt);
        story.Articles = part.Length;
        story.Origins = part.Select(origins.Find).Distinct().Count();
        await db.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        foreach (var origin in part.GroupBy(origins.Find))
        {
            await MoveAsync(db, members, [.. origin], story.Id, members[origin.Key].Id, cancellationToken)
                .ConfigureAwait(false);
        }

        return story.Id;
    }

    private static async Task MoveAsync(
        BriefingContext db,
        Member[] members,
        int[] part,
        long? story,
        long? origin,
        CancellationToken cancellationToken
    )
    {
        var moving = part.Select(at => members[at])
            .Where(member => member.StoryId != story || member.OriginId != origin)
            .Select(member => member.Id)
            .ToArray();
        if (moving.Length > 0)
        {
            await db
                .Articles.Where(article => moving.Contains(article.Id))
                .ExecuteUpdateAsync(
                    set =>
                        set.SetProperty(article => article.StoryId, story)
                            .SetProperty(article => article.OriginId, origin),
                    cancellationToken
                )
                .ConfigureAwait(false);
        }
    }

    private static async Task LeaveAsync(
        BriefingContext db,
        long[] stories,
        Dictionary<long, long?> taken,
        CancellationToken cancellationToken
    )
    {
        foreach (var story in stories.Where(story => taken[story] != story))
        {
            var into = taken[story];
            if (into is null)
            {
                await db
                    .Stories.Where(row => row.Id == story || row.MergedIntoId == story)
                    .ExecuteDeleteAsync(cancellationToken)
                    .ConfigureAwait(false);
                continue;
            }

            // Pointers lead to where the story is now, so that none has to be followed twice.
            await db
                .Stories.Where(row => row.Id == story || row.MergedIntoId == story)
                .ExecuteUpdateAsync(
                    set =>
                        set.SetProperty(row => row.MergedIntoId, into)
                            .SetProperty(row => row.Articles, 0)
                            .SetProperty(row => row.Origins, 0),
                    cancellationToken
                )
                .ConfigureAwait(false);
        }
    }

    private sealed record Member(
        long Id,
        string SeedName,
        string Title,
        DateTimeOffset SortAt,
        long? StoryId,
        long? OriginId
    );
}
