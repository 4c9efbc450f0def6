using Briefing.Analysis.Skepticism;
using Briefing.Store.Accounts;
using Briefing.Store.Annotations;
using Briefing.Store.Conversions;
using Briefing.Store.Providers;
using Briefing.Store.Reading;
using Microsoft.EntityFrameworkCore;

namespace Briefing.Store.Judgements;

/// <summary>Reads what editors judged. Safe to use from many threads.</summary>
public sealed class JudgementReader
{
    /// <summary>How many items of work, and how many reasons, are read at most.</summary>
    public const int MaxListed = 500;

    private readonly IStoreProvider _provider;

    internal JudgementReader(IStoreProvider provider) => _provider = provider;

    /// <summary>Lists the judgements about an article that were not taken back, those that wait for a place included.</summary>
    /// <param name="slug">The article, by its place in addresses.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<IReadOnlyList<JudgementInfo>> ListAsync(string slug, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(slug);
        var db = _provider.CreateContext();
        await using var _ = db.ConfigureAwait(false);
        return await StoredJudgements
            .LoadAsync(
                db,
                db.Judgements.Where(row =>
                    db.Articles.Any(article => article.Id == row.ArticleId && article.Slug == slug)
                ),
                cancellationToken
            )
            .ConfigureAwait(false);
    }

    /// <summary>Lists the judgements whose claim, caution or actor is no longer certain, for an editor to put right.</summary>
    /// <param name="caller">Who asks; an editor.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="AccessDeniedException">The caller is no editor.</exception>
    public async Task<IReadOnlyList<JudgementInfo>> ListWaitingAsync(Caller caller, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(caller);
        caller.Demand(AccountRole.Editor);
        var db = _provider.CreateContext();
        await using var _ = db.ConfigureAwait(false);
        return await StoredJudgements
            .LoadAsync(
                db,
                db.Judgements.Where(row =>
                    !row.IsWithdrawn
                    && (row.Standing == AnnotationStanding.Ambiguous || row.Standing == AnnotationStanding.Orphan)
                ),
                cancellationToken
            )
            .ConfigureAwait(false);
    }

    /// <summary>How often editors confirmed and dismissed what a rule raised. What waits for a place counts, since it was judged.</summary>
    /// <param name="code">The rule.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<RuleRecord> CountAsync(FlagCode code, CancellationToken cancellationToken)
    {
        var rule = FlagCodeConverter.Write(code);
        var db = _provider.CreateContext();
        await using var _ = db.ConfigureAwait(false);
        var counts = await db
            .Judgements.Where(row =>
                row.Kind == JudgementKind.FlagVerdict && row.TargetName == rule && !row.IsWithdrawn
            )
            .GroupBy(row => row.Value)
            .Select(group => new { Value = group.Key, Count = group.Count() })
            .ToDictionaryAsync(one => one.Value, one => one.Count, cancellationToken)
            .ConfigureAwait(false);
        return new RuleRecord(
            counts.GetValueOrDefault(JudgementValues.Confirmed),
            counts.GetValueOrDefault(JudgementValues.Dismissed)
        );
    }

    /// <summary>Lists why editors confirmed or dismissed what a rule raised, the newest first.</summary>
    /// <param name="caller">Who asks; an editor.</param>
    /// <param name="code">The rule.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="AccessDeniedException">The caller is no editor.</exception>
    public async Task<IReadOnlyList<JudgementInfo>> ListVerdictsAsync(
        Caller caller,
        FlagCode code,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(caller);
        caller.Demand(AccountRole.Editor);
        var rule = FlagCodeConverter.Write(code);
        var db = _provider.CreateContext();
        await using var _ = db.ConfigureAwait(false);
        var found = await StoredJudgements
            .LoadAsync(
                db,
                db.Judgements.Where(row =>
                        row.Kind == JudgementKind.FlagVerdict && row.TargetName == rule && !row.IsWithdrawn
                    )
                    .OrderByDescending(row => row.At)
                    .Take(MaxListed),
                cancellationToken
            )
            .ConfigureAwait(false);
        return [.. found.OrderByDescending(judgement => judgement.At)];
    }

    /// <summary>
    /// Lists the contradictions and drifts of the current readings with the state of work on them, the newest articles first.
    /// One between two articles stands once, with the older of the two in the store.
    /// </summary>
    /// <param name="caller">Who asks; an editor.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="AccessDeniedException">The caller is no editor.</exception>
    public async Task<IReadOnlyList<WorkItem>> ListWorkAsync(Caller caller, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(caller);
        caller.Demand(AccountRole.Editor);
        var db = _provider.CreateContext();
        await using var _ = db.ConfigureAwait(false);
        var transaction = await _provider.BeginReadAsync(db, cancellationToken).ConfigureAwait(false);
        await using var __ = transaction.ConfigureAwait(false);
        var codes = JudgementValues.WorkCodes;
        var rows = await (
            from flag in db.Flags.AsNoTracking()
            join revision in db.Revisions on flag.RevisionId equals revision.Id
            join article in db.Articles on revision.ArticleId equals article.Id
            where
                codes.Contains(flag.Code)
                && revision.Number == article.CurrentRevision
                && article.State == ArticleState.Present
                && (
                    flag.OtherArticleId == null
                    || flag.Code != FlagCode.ConsistencyCrossDoc
                    || flag.OtherArticleId > article.Id
                )
            orderby article.SortAt descending, article.Id descending, flag.Id
            select new
            {
                Flag = flag,
                article.Id,
                article.Slug,
                article.DisplayTitle,
                article.TextRevision,
            }
        )
            .Take(MaxListed)
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        long[] articles = [.. rows.Select(row => row.Id).Distinct()];
        var judged = (
            await StoredJudgements
                .LoadAsync(
                    db,
                    db.Judgements.Where(row => row.Kind == JudgementKind.Work && articles.Contains(row.ArticleId)),
                    cancellationToken
                )
                .ConfigureAwait(false)
        ).ToLookup(judgement => judgement.Slug);
        return
        [
            .. rows.Select(row => new WorkItem(
                row.Slug,
                row.DisplayTitle,
                row.TextRevision,
                StoredClaims.Flag(row.Flag),
                judged[row.Slug]
                    .FirstOrDefault(judgement =>
                        judgement.IsInPlace
                        && judgement.Target.Name == FlagCodeConverter.Write(row.Flag.Code)
                        && judgement.Target.Span == AnnotationTarget.HullOf(row.Flag.Spans)
                    )
            )),
        ];
    }
}
