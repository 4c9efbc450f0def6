using Briefing.Analysis.Skepticism;
using Briefing.Store.Annotations;
using Briefing.Store.Entities;
using Briefing.Store.Linking;
using Briefing.Store.Providers;
using Briefing.Store.Reading;
using Briefing.Store.Writing;
using Microsoft.EntityFrameworkCore;

namespace Briefing.Store.Judgements;

/// <summary>
/// Keeps in step with the verdicts what lists and search need to know of them at once: which flags of a current reading editors
/// dismissed, the terms of their claims, and the gravest flags of the reading. The flags themselves stay as the rules raised them.
/// </summary>
internal static class DismissedFlags
{
    /// <summary>Brings articles into step, within somebody's transaction; what that one changed has been saved.</summary>
    public static async Task RefreshAsync(
        BriefingContext db,
        IReadOnlyCollection<long> articles,
        CancellationToken cancellationToken
    )
    {
        foreach (var block in articles.Distinct().Chunk(500))
        {
            var current = CurrentArticle.In(db).Where(one => block.Contains(one.Article.Id));
            var revisions = await current
                .Where(one =>
                    db.Flags.Any(flag => flag.RevisionId == one.Revision.Id && flag.IsDismissed)
                    || Dismissals(db).Any(row => row.ArticleId == one.Article.Id)
                )
                .Select(one => one.Revision)
                .AsNoTracking()
                .ToListAsync(cancellationToken)
                .ConfigureAwait(false);
            foreach (var revision in revisions)
            {
                await RefreshAsync(db, revision, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    /// <summary>Marks what was dismissed before the flags told so.</summary>
    public static async Task RebuildAsync(IStoreProvider provider, CancellationToken cancellationToken)
    {
        var db = provider.CreateContext();
        await using var _ = db.ConfigureAwait(false);
        if (await db.Flags.AnyAsync(flag => flag.IsDismissed, cancellationToken).ConfigureAwait(false))
        {
            return;
        }

        var articles = await Dismissals(db)
            .Select(row => row.ArticleId)
            .Distinct()
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        if (articles.Count > 0)
        {
            var transaction = await provider.BeginWriteAsync(db, cancellationToken).ConfigureAwait(false);
            await using var __ = transaction.ConfigureAwait(false);
            await RefreshAsync(db, articles, cancellationToken).ConfigureAwait(false);
            await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private static IQueryable<JudgementEntity> Dismissals(BriefingContext db) =>
        db
            .Judgements.AsNoTracking()
            .Where(row =>
                row.Kind == JudgementKind.FlagVerdict
                && row.Value == JudgementValues.Dismissed
                && !row.IsWithdrawn
                && (row.Standing == AnnotationStanding.Anchored || row.Standing == AnnotationStanding.Moved)
            );

    private static async Task RefreshAsync(
        BriefingContext db,
        RevisionEntity revision,
        CancellationToken cancellationToken
    )
    {
        var verdicts = await Dismissals(db)
            .Where(row => row.ArticleId == revision.ArticleId && row.TargetReading == revision.Number)
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        var rows = ReadingLoader
            .InOrder(
                await db
                    .Flags.AsNoTracking()
                    .Where(flag => flag.RevisionId == revision.Id)
                    .OrderBy(flag => flag.Id)
                    .ToListAsync(cancellationToken)
                    .ConfigureAwait(false)
            )
            .ToList();
        var flags = rows.Select((row, index) => StoredClaims.Flag(row) with { Id = index + 1 }).ToList();
        var dismissed = verdicts
            .Select(verdict => StoredTarget.Of(verdict).FlagAmong(flags))
            .OfType<Flag>()
            .Select(flag => rows[flag.Id - 1].Id)
            .ToHashSet();
        var changed = rows.Where(row => row.IsDismissed != dismissed.Contains(row.Id)).ToList();
        foreach (var group in changed.GroupBy(row => !row.IsDismissed))
        {
            int[] ids = [.. group.Select(row => row.Id)];
            await db
                .Flags.Where(flag => flag.RevisionId == revision.Id && ids.Contains(flag.Id))
                .ExecuteUpdateAsync(set => set.SetProperty(flag => flag.IsDismissed, group.Key), cancellationToken)
                .ConfigureAwait(false);
        }

        // Those of a reading that is current again have the terms of its flags as they were raised.
        await LinkFlags
            .RefreshTermsAsync(
                db,
                rows.Where(row => row.ClaimId is not null && (dismissed.Contains(row.Id) || changed.Contains(row)))
                    .Select(row => new FlaggedClaim(revision.Id, row.ClaimId!.Value)),
                cancellationToken
            )
            .ConfigureAwait(false);
        if (changed.Exists(row => row.OtherArticleId is null))
        {
            var reading = await ReadingLoader.LoadAsync(db, revision, cancellationToken).ConfigureAwait(false);
            var gravest = ReadingSummary.GravestFlags(
                reading with
                {
                    Flags =
                    [
                        .. reading.Flags.Where(flag =>
                            rows[flag.Id - 1] is { OtherArticleId: null } row && !dismissed.Contains(row.Id)
                        ),
                    ],
                }
            );
            await db
                .Readings.Where(row => row.RevisionId == revision.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.GravestFlags, gravest), cancellationToken)
                .ConfigureAwait(false);
        }
    }
}
