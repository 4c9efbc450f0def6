using System.Collections.Immutable;
using Briefing.Store.Entities;
using Microsoft.EntityFrameworkCore;

namespace Briefing.Store.Reading;

/// <summary>What lists of articles show of comparing them: one query for a page, none for an article.</summary>
internal static class StoryRows
{
    private const int Shown = 3;

    /// <summary>Some stories by their numbers.</summary>
    public static async Task<IReadOnlyDictionary<long, StoryInfo>> FindAsync(
        BriefingContext db,
        IEnumerable<long?> ids,
        CancellationToken cancellationToken
    )
    {
        long[] wanted = [.. ids.OfType<long>().Distinct()];
        return wanted.Length == 0
            ? ImmutableDictionary<long, StoryInfo>.Empty
            : await db
                .Stories.AsNoTracking()
                .Where(story => wanted.Contains(story.Id))
                .ToDictionaryAsync(story => story.Id, Info, cancellationToken)
                .ConfigureAwait(false);
    }

    /// <summary>The story of a row.</summary>
    public static StoryInfo Info(StoryEntity row) => new(row.Id, row.Title, row.SortAt, row.Articles, row.Origins);

    /// <summary>The flags that other articles give to some revisions and that no editor dismissed.</summary>
    public static async Task<ILookup<long, FlagCount>> CountFlagsAsync(
        BriefingContext db,
        IEnumerable<long> revisions,
        CancellationToken cancellationToken
    )
    {
        var ids = revisions.ToArray();
        var counts = await db
            .Flags.Where(flag => flag.OtherArticleId != null && !flag.IsDismissed && ids.Contains(flag.RevisionId))
            .GroupBy(flag => new
            {
                flag.RevisionId,
                flag.Code,
                flag.Severity,
            })
            .Select(flags => new { flags.Key, Count = flags.Count() })
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        return counts
            .OrderBy(row => row.Key.Code)
            .ToLookup(row => row.Key.RevisionId, row => new FlagCount(row.Key.Code, row.Key.Severity, row.Count));
    }

    /// <summary>The gravest of both kinds; of equals those that other articles give come first, as no single reading shows them.</summary>
    public static ImmutableArray<FlagCount> Gravest(IEnumerable<FlagCount> across, ImmutableArray<FlagCount> own) =>
        [.. across.Concat(own).OrderByDescending(flag => flag.Severity).Take(Shown)];
}
