using Briefing.Store.Accounts;
using Briefing.Store.Entities;
using Briefing.Store.Providers;
using Briefing.Store.Reading;
using Microsoft.EntityFrameworkCore;

namespace Briefing.Store.Annotations;

/// <summary>Reads where annotations stand, and where they go when a text changes. Safe to use from many threads.</summary>
public sealed class AnchorReader
{
    private readonly IStoreProvider _provider;
    private readonly AnchorCarrier _carrier;

    internal AnchorReader(IStoreProvider provider, IAnchorFollower follower)
    {
        _provider = provider;
        _carrier = new AnchorCarrier(follower);
    }

    /// <summary>
    /// Works out what a change of an import run does to the annotations of its article, those that were removed and answers
    /// left out; after it was applied, what it did.
    /// </summary>
    /// <param name="itemId">The item of the run.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>In the order of the text; nothing where the change is no reading.</returns>
    public async Task<IReadOnlyList<AnnotationFate>> ListFatesAsync(long itemId, CancellationToken cancellationToken)
    {
        var db = _provider.CreateContext();
        await using var _ = db.ConfigureAwait(false);
        var transaction = await _provider.BeginReadAsync(db, cancellationToken).ConfigureAwait(false);
        await using var __ = transaction.ConfigureAwait(false);
        var item = await db
            .ImportItems.AsNoTracking()
            .SingleOrDefaultAsync(row => row.Id == itemId, cancellationToken)
            .ConfigureAwait(false);
        return item is null ? [] : await ListFatesAsync(db, _carrier, item, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Lists the annotations for which the caller may choose a place, the caller's own first, then the oldest.</summary>
    /// <param name="caller">Who asks; an editor.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="AccessDeniedException">The caller is no editor.</exception>
    public async Task<IReadOnlyList<WaitingAnnotation>> ListWaitingAsync(
        Caller caller,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(caller);
        caller.Demand(AccountRole.Editor);
        var db = _provider.CreateContext();
        await using var _ = db.ConfigureAwait(false);
        var rows = await AnnotationReader
            .Rows(db, caller)
            .Where(row =>
                row.Annotation.ParentId == null
                && (
                    row.Annotation.Standing == AnnotationStanding.Ambiguous
                    || row.Annotation.Standing == AnnotationStanding.Orphan
                )
            )
            .OrderByDescending(row => row.Annotation.AuthorId == caller.AccountId)
            .ThenBy(row => row.Annotation.CreatedAt)
            .ThenBy(row => row.Annotation.Id)
            .Take(AnnotationReader.MaxListed)
            .Join(
                db.Articles,
                row => row.Annotation.ArticleId,
                article => article.Id,
                (row, article) => new { Row = row, article.DisplayTitle }
            )
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        return
        [
            .. rows.Select(row => new WaitingAnnotation(AnnotationReader.Describe(row.Row), row.DisplayTitle))
                .OrderByDescending(waiting => waiting.Note.AuthorId == caller.AccountId)
                .ThenBy(waiting => waiting.Note.CreatedAt),
        ];
    }

    /// <summary>Finds where an annotation stood and where it could stand in the current text.</summary>
    /// <param name="caller">Who asks; an editor who may see it.</param>
    /// <param name="id">The annotation; no answer.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="AccessDeniedException">The caller is no editor.</exception>
    public async Task<AnnotationPlacing?> FindPlacingAsync(Caller caller, Guid id, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(caller);
        caller.Demand(AccountRole.Editor);
        var db = _provider.CreateContext();
        await using var _ = db.ConfigureAwait(false);
        var transaction = await _provider.BeginReadAsync(db, cancellationToken).ConfigureAwait(false);
        await using var __ = transaction.ConfigureAwait(false);
        var row = await AnnotationReader
            .Rows(db, caller)
            .SingleOrDefaultAsync(row => row.Annotation.Id == id && row.Annotation.ParentId == null, cancellationToken)
            .ConfigureAwait(false);
        if (row is null)
        {
            return null;
        }

        var article = await db
            .Articles.AsNoTracking()
            .SingleAsync(one => one.Id == row.Annotation.ArticleId, cancellationToken)
            .ConfigureAwait(false);
        var revision = await db
            .Revisions.AsNoTracking()
            .SingleAsync(one => one.ArticleId == article.Id && one.Number == article.CurrentRevision, cancellationToken)
            .ConfigureAwait(false);
        var target = StoredTarget.Of(row.Annotation);
        var before = await AnchorCarrier
            .FindAsync(db, article.Id, target.Reading, cancellationToken)
            .ConfigureAwait(false);
        var now = await AnchorCarrier
            .FindAsync(db, article.Id, article.CurrentRevision, cancellationToken)
            .ConfigureAwait(false);
        var followed = await _carrier
            .FollowAsync(db, article.Id, [target], now!, cancellationToken)
            .ConfigureAwait(false);
        return new AnnotationPlacing(
            AnnotationReader.Describe(row),
            ArticleReader.InfoOf(article, revision, now!.Reading.EngineVersion),
            before?.Reading,
            now.Reading,
            followed[0]
        );
    }

    /// <summary>Lists where an annotation stood before, the latest first.</summary>
    /// <param name="caller">Who asks.</param>
    /// <param name="id">The annotation.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>Nothing where the caller may not see the annotation.</returns>
    public async Task<IReadOnlyList<EarlierAnchor>> ListEarlierAsync(
        Caller caller,
        Guid id,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(caller);
        var db = _provider.CreateContext();
        await using var _ = db.ConfigureAwait(false);
        var visible = AnnotationRules.VisibleTo(db, caller);
        var rows = await db
            .EarlierAnchors.AsNoTracking()
            .Where(anchor => anchor.OwnerId == id && visible.Any(annotation => annotation.Id == id))
            .OrderByDescending(anchor => anchor.Number)
            .Take(AnnotationReader.MaxListed)
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        return
        [
            .. rows.Select(row => new EarlierAnchor(StoredTarget.Read(row.Target), row.Standing, row.ByName, row.At)),
        ];
    }

    /// <summary>What a change does or did, within somebody's transaction.</summary>
    internal static async Task<IReadOnlyList<AnnotationFate>> ListFatesAsync(
        BriefingContext db,
        AnchorCarrier carrier,
        ImportItemEntity item,
        CancellationToken cancellationToken
    )
    {
        if (item is not { ArticleId: { } articleId, NewRevision: { } number, BaseRevision: > 0 })
        {
            return [];
        }

        List<IAnchored> rows =
        [
            .. await db
                .Annotations.AsNoTracking()
                .Where(row => row.ArticleId == articleId && row.ParentId == null && !row.IsRemoved)
                .OrderBy(row => row.CreatedAt)
                .ThenBy(row => row.Id)
                .ToListAsync(cancellationToken)
                .ConfigureAwait(false),
            .. await db
                .Judgements.AsNoTracking()
                .Where(row => row.ArticleId == articleId && !row.IsWithdrawn)
                .OrderBy(row => row.At)
                .ThenBy(row => row.Id)
                .ToListAsync(cancellationToken)
                .ConfigureAwait(false),
        ];
        if (rows.Count == 0)
        {
            return [];
        }

        if (item.Decision is not ImportDecision.Waiting)
        {
            var left = await AnchorCarrier.LeftAsync(db, articleId, item.Id, cancellationToken).ConfigureAwait(false);
            rows = [.. rows.Where(row => left.ContainsKey(row.Id))];
            foreach (var row in rows)
            {
                StoredTarget.Apply(row, StoredTarget.Read(left[row.Id].Target));
                row.Standing = left[row.Id].Standing;
            }
        }

        rows = [.. rows.OrderBy(row => row.TargetStart ?? -1)];
        var targets = rows.ConvertAll(StoredTarget.Of);
        var after = await AnchorCarrier.FindAsync(db, articleId, number, cancellationToken).ConfigureAwait(false);
        var fates = await carrier.FollowAsync(db, articleId, targets, after!, cancellationToken).ConfigureAwait(false);
        return [.. rows.Select((row, index) => FateOf(row, targets[index], fates[index]))];
    }

    private static AnnotationFate FateOf(IAnchored row, AnnotationTarget before, FollowedTarget after)
    {
        var (annotation, judgement) = (row as AnnotationEntity, row as JudgementEntity);
        return new AnnotationFate
        {
            Id = row.Id,
            AuthorName = annotation?.AuthorName ?? judgement!.ByName,
            Motivation = annotation?.Motivation ?? AnnotationMotivation.Assessing,
            Visibility = annotation?.Visibility ?? AnnotationVisibility.Public,
            Judgement = judgement?.Kind,
            Before = before,
            StandingBefore = row.Standing,
            After = after,
        };
    }
}
