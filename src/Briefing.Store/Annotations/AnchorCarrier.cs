using System.Collections.Immutable;
using Briefing.Analysis;
using Briefing.Store.Entities;
using Briefing.Store.Reading;
using Microsoft.EntityFrameworkCore;

namespace Briefing.Store.Annotations;

/// <summary>
/// Carries what people made about places of an article over to another reading of it, within the transaction that makes that
/// reading current. What has no certain place there keeps the one it had and waits for a person; every place that is left is
/// kept.
/// </summary>
internal sealed class AnchorCarrier(IAnchorFollower follower)
{
    /// <summary>Carries all over.</summary>
    /// <param name="db">The context; the caller saves.</param>
    /// <param name="articleId">The article.</param>
    /// <param name="number">The number of the reading that becomes current.</param>
    /// <param name="itemId">The change of an import run that does it.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task CarryAsync(
        BriefingContext db,
        long articleId,
        int number,
        long? itemId,
        CancellationToken cancellationToken
    )
    {
        var rows = await LoadAsync(db, articleId, cancellationToken).ConfigureAwait(false);
        await CarryAsync(db, rows, number, itemId, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Carries some over, all of one article.</summary>
    public async Task CarryAsync(
        BriefingContext db,
        IReadOnlyList<IAnchored> rows,
        int number,
        long? itemId,
        CancellationToken cancellationToken
    )
    {
        var moving = rows.Where(row => row.TargetReading != number).ToList();
        if (moving.Count == 0)
        {
            return;
        }

        var after = await FindAsync(db, moving[0].ArticleId, number, cancellationToken).ConfigureAwait(false);
        var targets = moving.ConvertAll(StoredTarget.Of);
        var fates = await FollowAsync(db, moving[0].ArticleId, targets, after!, cancellationToken)
            .ConfigureAwait(false);
        for (var index = 0; index < moving.Count; index++)
        {
            var (row, before, fate) = (moving[index], targets[index], fates[index]);
            var target = TargetIn(after!, before, fate);
            var standing = StandingOf(row.Standing, before, target, fate.Standing);
            if (target is not null || row.Standing != standing)
            {
                Put(db, row, target ?? before, standing, itemId);
            }
        }
    }

    /// <summary>
    /// Puts all back to where they stood before a change was applied. What was made since is followed to the earlier reading.
    /// </summary>
    public async Task PutBackAsync(
        BriefingContext db,
        long articleId,
        int number,
        long itemId,
        CancellationToken cancellationToken
    )
    {
        var rows = await LoadAsync(db, articleId, cancellationToken).ConfigureAwait(false);
        if (rows.Count == 0)
        {
            return;
        }

        var left = await LeftAsync(db, articleId, itemId, cancellationToken).ConfigureAwait(false);
        var since = new List<IAnchored>();
        foreach (var row in rows)
        {
            if (left.TryGetValue(row.Id, out var earlier))
            {
                Put(db, row, StoredTarget.Read(earlier.Target), earlier.Standing, itemId: null);
            }
            else
            {
                since.Add(row);
            }
        }

        await CarryAsync(db, since, number, itemId: null, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Follows targets of an article, each from the reading that it belongs to.</summary>
    /// <returns>What becomes of each, in their order; orphans where their reading is gone.</returns>
    public async Task<ImmutableArray<FollowedTarget>> FollowAsync(
        BriefingContext db,
        long articleId,
        IReadOnlyList<AnnotationTarget> targets,
        Loaded after,
        CancellationToken cancellationToken
    )
    {
        var fates = new FollowedTarget[targets.Count];
        foreach (var group in Enumerable.Range(0, targets.Count).GroupBy(index => targets[index].Reading))
        {
            int[] indexes = [.. group];
            var before = await FindAsync(db, articleId, group.Key, cancellationToken).ConfigureAwait(false);
            var followed = before is null
                ? [.. indexes.Select(_ => new FollowedTarget(AnnotationStanding.Orphan, null, null, null, []))]
                : follower.Follow(before.Reading, after.Reading, [.. indexes.Select(index => targets[index])]);
            for (var place = 0; place < indexes.Length; place++)
            {
                fates[indexes[place]] = followed[place];
            }
        }

        return [.. fates];
    }

    /// <summary>Puts one somewhere and keeps where it was; the caller saves.</summary>
    public static void Put(
        BriefingContext db,
        IAnchored row,
        AnnotationTarget target,
        AnnotationStanding standing,
        long? itemId
    )
    {
        var change = db.Change!;
        db.EarlierAnchors.Add(
            new EarlierAnchorEntity
            {
                OwnerId = row.Id,
                Number = row.AnchorVersion,
                ArticleId = row.ArticleId,
                Target = StoredTarget.Write(StoredTarget.Of(row)),
                Standing = row.Standing,
                ItemId = itemId,
                AccountId = change.By.AccountId,
                ByName = change.By.Name,
                At = change.At,
            }
        );
        StoredTarget.Apply(row, target);
        row.Standing = standing;
        row.AnchorVersion++;
    }

    /// <summary>Where each stood before a change was applied, by its key.</summary>
    public static Task<Dictionary<Guid, EarlierAnchorEntity>> LeftAsync(
        BriefingContext db,
        long articleId,
        long itemId,
        CancellationToken cancellationToken
    ) =>
        db
            .EarlierAnchors.AsNoTracking()
            .Where(anchor => anchor.ArticleId == articleId && anchor.ItemId == itemId)
            .ToDictionaryAsync(anchor => anchor.OwnerId, cancellationToken);

    /// <summary>A reading of an article with the number of its text, or <see langword="null"/> where there is none.</summary>
    public static async Task<Loaded?> FindAsync(
        BriefingContext db,
        long articleId,
        int? number,
        CancellationToken cancellationToken
    )
    {
        var revision = await db
            .Revisions.AsNoTracking()
            .SingleOrDefaultAsync(row => row.ArticleId == articleId && row.Number == number, cancellationToken)
            .ConfigureAwait(false);
        return revision is null
            ? null
            : new Loaded(
                revision.Number,
                revision.TextRevision,
                await ReadingLoader.LoadAsync(db, revision, cancellationToken).ConfigureAwait(false)
            );
    }

    /// <summary>Whether a person would have to say where something belongs that has a place now.</summary>
    public static bool LosesPlace(AnnotationStanding standing, FollowedTarget fate) =>
        standing is AnnotationStanding.Anchored or AnnotationStanding.Moved && fate.IsWaiting;

    private static async Task<List<IAnchored>> LoadAsync(
        BriefingContext db,
        long articleId,
        CancellationToken cancellationToken
    ) =>
        [
            .. await db
                .Annotations.Where(row => row.ArticleId == articleId)
                .OrderBy(row => row.CreatedAt)
                .ThenBy(row => row.Id)
                .ToListAsync(cancellationToken)
                .ConfigureAwait(false),
            .. await db
                .Judgements.Where(row => row.ArticleId == articleId)
                .OrderBy(row => row.At)
                .ThenBy(row => row.Id)
                .ToListAsync(cancellationToken)
                .ConfigureAwait(false),
        ];

    /// <summary>The place in the other reading, or <see langword="null"/> where there is none that is certain.</summary>
    private static AnnotationTarget? TargetIn(Loaded after, AnnotationTarget before, FollowedTarget fate)
    {
        if (fate.IsWaiting)
        {
            return null;
        }

        var target = new AnnotationTarget
        {
            Kind = before.Kind,
            Revision = after.TextRevision,
            Reading = after.Number,
            ElementId = fate.ElementId,
            Name = fate.Name,
        };
        return fate.Span is not { } span ? target
            : AnnotationTargets.Describe(target, after.Reading.Text, span) is { } found
                ? found with
                {
                    Span = before.Kind is AnnotationTargetKind.Flag ? span : found.Span,
                }
            : target;
    }

    /// <summary>
    /// How it stands then. What was found again with other words stays marked until a person has confirmed it, and so is what
    /// waited, unless its very text is back.
    /// </summary>
    private static AnnotationStanding StandingOf(
        AnnotationStanding now,
        AnnotationTarget before,
        AnnotationTarget? target,
        AnnotationStanding followed
    ) =>
        followed is not AnnotationStanding.Anchored ? followed
        : now is AnnotationStanding.Anchored ? AnnotationStanding.Anchored
        : now is AnnotationStanding.Moved || target?.TextHash != before.TextHash ? AnnotationStanding.Moved
        : AnnotationStanding.Anchored;

    /// <summary>A reading with its numbers.</summary>
    internal sealed record Loaded(int Number, int TextRevision, AnalyzedDocument Reading);
}
