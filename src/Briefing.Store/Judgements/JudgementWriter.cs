using Briefing.Store.Accounts;
using Briefing.Store.Annotations;
using Briefing.Store.Auditing;
using Briefing.Store.Entities;
using Briefing.Store.Providers;
using Microsoft.EntityFrameworkCore;

namespace Briefing.Store.Judgements;

/// <summary>
/// Writes what editors judge: a layer over the reading, which stays as it is. Of each thing there is one judgement of a kind;
/// who changes it says which version was seen, and where somebody else was faster nothing is written. Safe to use from many
/// threads.
/// </summary>
public sealed partial class JudgementWriter
{
    /// <summary>The longest reason or note, in UTF-16 units.</summary>
    public const int MaxReasonLength = 2_000;

    /// <summary>The longest value, in UTF-16 units.</summary>
    public const int MaxValueLength = 2_000;

    private readonly IStoreProvider _provider;
    private readonly TimeProvider _timeProvider;

    internal JudgementWriter(IStoreProvider provider, TimeProvider timeProvider)
    {
        _provider = provider;
        _timeProvider = timeProvider;
    }

    /// <summary>Judges something, changes a judgement, or takes it back.</summary>
    /// <param name="caller">An editor.</param>
    /// <param name="order">What is judged, and how.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="AccessDeniedException">The caller is no editor, or has no account.</exception>
    public async Task<AnnotationResult> JudgeAsync(
        Caller caller,
        JudgementOrder order,
        CancellationToken cancellationToken
    )
    {
        AnnotationWriter.DemandEditor(caller);
        ArgumentNullException.ThrowIfNull(order);
        var now = _timeProvider.GetUtcNow();
        var db = _provider.CreateContext(new Change(caller, now));
        await using var _ = db.ConfigureAwait(false);
        var transaction = await _provider.BeginWriteAsync(db, cancellationToken).ConfigureAwait(false);
        await using var __ = transaction.ConfigureAwait(false);
        var (target, articleId) = await AnnotationTargets
            .FindAsync(db, order.Place, cancellationToken)
            .ConfigureAwait(false);
        var article =
            target is null || target.Kind != JudgementValues.TargetOf(order.Kind)
                ? null
                : await db.Articles.SingleAsync(row => row.Id == articleId, cancellationToken).ConfigureAwait(false);
        if (article is null || target!.Reading != article.CurrentRevision)
        {
            return AnnotationResult.Invalid(
                "The text was read anew since you opened the page, or has no such thing. Open the page again, then judge."
            );
        }

        var reading = await AnchorCarrier
            .FindAsync(db, articleId, target.Reading, cancellationToken)
            .ConfigureAwait(false);
        var row = await FindAsync(db, articleId, order.Kind, target, cancellationToken).ConfigureAwait(false);
        // One that was taken back is there no more for whoever judges; its versions stay in the trail.
        if ((row is null or { IsWithdrawn: true } ? 0 : row.Version) != order.Version)
        {
            return Conflict(row);
        }

        order = order with { Value = order.Value.Trim(), Reason = Trimmed(order.Reason) };
        if (
            await FindProblemAsync(db, order, target, reading!.Reading, cancellationToken).ConfigureAwait(false) is
            { } problem
        )
        {
            return AnnotationResult.Invalid(problem);
        }

        if (row is null)
        {
            row = new JudgementEntity
            {
                ArticleId = articleId,
                Kind = order.Kind,
                Value = order.Value,
                AccountId = caller.AccountId,
                ByName = caller.Name,
                At = now,
            };
            StoredTarget.Apply(row, target);
            db.Judgements.Add(row);
        }

        (row.IsWithdrawn, row.Value) = (order.Value.Length == 0, order.Value.Length == 0 ? row.Value : order.Value);
        (row.Reason, row.OwnerId) = (order.Reason, order.OwnerId);
        var saved = await SaveAsync(db, article, row, cancellationToken).ConfigureAwait(false);
        await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
        return saved;
    }

    /// <summary>Takes a judgement back, wherever it stands.</summary>
    /// <param name="caller">An editor.</param>
    /// <param name="id">The judgement.</param>
    /// <param name="version">The version that was seen.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="AccessDeniedException">The caller is no editor, or has no account.</exception>
    public Task<AnnotationResult> WithdrawAsync(
        Caller caller,
        Guid id,
        int version,
        CancellationToken cancellationToken
    ) =>
        ChangeAsync(
            caller,
            id,
            row => row.Version == version,
            (_, _, row) =>
            {
                row.IsWithdrawn = true;
                return Task.FromResult<string?>(null);
            },
            cancellationToken
        );

    /// <summary>Puts a judgement that waits to another claim, caution or actor of the current reading.</summary>
    /// <param name="caller">An editor.</param>
    /// <param name="id">The judgement.</param>
    /// <param name="anchorVersion">The number of its place that was seen.</param>
    /// <param name="place">Where it belongs: a thing of the kind that it is about, of the same rule where that is a caution.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="AccessDeniedException">The caller is no editor, or has no account.</exception>
    public Task<AnnotationResult> PlaceAsync(
        Caller caller,
        Guid id,
        int anchorVersion,
        AnnotationPlace place,
        CancellationToken cancellationToken
    ) =>
        ChangeAsync(
            caller,
            id,
            row => row.AnchorVersion == anchorVersion,
            async (db, article, row) =>
            {
                ArgumentNullException.ThrowIfNull(place);
                var (target, articleId) = await AnnotationTargets
                    .FindAsync(db, place, cancellationToken)
                    .ConfigureAwait(false);
                if (
                    target is null
                    || articleId != row.ArticleId
                    || target.Reading != article.CurrentRevision
                    || target.Kind != row.TargetKind
                    || (target.Kind is AnnotationTargetKind.Flag && target.Name != row.TargetName)
                )
                {
                    return "What you chose is not in the current reading. Open the page again and choose anew.";
                }

                if (
                    await FindAsync(db, articleId, row.Kind, target, cancellationToken).ConfigureAwait(false)
                        is { } other
                    && other.Id != row.Id
                    && !other.IsWithdrawn
                )
                {
                    return $"{other.ByName} has judged that already. Take this judgement back, or choose something else.";
                }

                AnchorCarrier.Put(db, row, target, AnnotationStanding.Anchored, itemId: null);
                return null;
            },
            cancellationToken
        );

    /// <summary>The judgement of a kind about a thing, withdrawn or not.</summary>
    private static async Task<JudgementEntity?> FindAsync(
        BriefingContext db,
        long articleId,
        JudgementKind kind,
        AnnotationTarget target,
        CancellationToken cancellationToken
    )
    {
        var rows = await db
            .Judgements.Where(row =>
                row.ArticleId == articleId
                && row.Kind == kind
                && row.TargetName == target.Name
                && (row.Standing == AnnotationStanding.Anchored || row.Standing == AnnotationStanding.Moved)
            )
            .OrderBy(row => row.IsWithdrawn)
            .ThenByDescending(row => row.At)
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        return target.Kind switch
        {
            AnnotationTargetKind.Claim => rows.Find(row => row.TargetElementId == target.ElementId),
            // Cautions from comparing articles change their numbers; a caution is known by its rule and its words.
            AnnotationTargetKind.Flag => rows.Find(row =>
                (row.TargetStart, row.TargetEnd) == (target.Span?.Start, target.Span?.End)
            ),
            _ => rows.FirstOrDefault(),
        };
    }

    private async Task<AnnotationResult> ChangeAsync(
        Caller caller,
        Guid id,
        Func<JudgementEntity, bool> isAsSeen,
        Func<BriefingContext, ArticleEntity, JudgementEntity, Task<string?>> change,
        CancellationToken cancellationToken
    )
    {
        AnnotationWriter.DemandEditor(caller);
        var db = _provider.CreateContext(new Change(caller, _timeProvider.GetUtcNow()));
        await using var _ = db.ConfigureAwait(false);
        var transaction = await _provider.BeginWriteAsync(db, cancellationToken).ConfigureAwait(false);
        await using var __ = transaction.ConfigureAwait(false);
        var row = await db
            .Judgements.SingleOrDefaultAsync(one => one.Id == id && !one.IsWithdrawn, cancellationToken)
            .ConfigureAwait(false);
        if (row is null)
        {
            return AnnotationResult.NotFound with { Problem = "There is no such judgement any more." };
        }

        if (!isAsSeen(row))
        {
            return Conflict(row);
        }

        var article = await db
            .Articles.SingleAsync(one => one.Id == row.ArticleId, cancellationToken)
            .ConfigureAwait(false);
        if (await change(db, article, row).ConfigureAwait(false) is { } problem)
        {
            return AnnotationResult.Invalid(problem);
        }

        var saved = await SaveAsync(db, article, row, cancellationToken).ConfigureAwait(false);
        await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
        return saved;
    }

    private static async Task<AnnotationResult> SaveAsync(
        BriefingContext db,
        ArticleEntity article,
        JudgementEntity row,
        CancellationToken cancellationToken
    )
    {
        var change = db.Change!;
        row.Version++;
        (row.AccountId, row.ByName, row.At) = (change.By.AccountId, change.By.Name, change.At);
        // The briefing shows judgements, so that it is another one now.
        article.Stamp = Guid.NewGuid().ToString("N");
        await db.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        if (row.Kind is JudgementKind.FlagVerdict)
        {
            await DismissedFlags.RefreshAsync(db, [article.Id], cancellationToken).ConfigureAwait(false);
        }

        return new AnnotationResult(AnnotationOutcome.Saved, row.Id, row.Version);
    }

    private static AnnotationResult Conflict(JudgementEntity? row) =>
        new(
            AnnotationOutcome.Conflict,
            row?.Id,
            row?.Version ?? 0,
            row is null
                ? "This was never judged. Open the page again, then judge."
                : $"{row.ByName} has judged this since you opened the page{(row.IsWithdrawn ? ", and taken it back" : $": “{row.Value}”{(row.Reason is null ? "" : $", {row.Reason}")}")}. Look at it, then decide."
        );

    private static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
