using Briefing.Store.Annotations;
using Briefing.Store.Entities;
using Microsoft.EntityFrameworkCore;

namespace Briefing.Store.Judgements;

/// <summary>Judgements between their rows and what readers speak of.</summary>
internal static class StoredJudgements
{
    /// <summary>The judgements of an article that hold, in the order of the text.</summary>
    public static async Task<IReadOnlyList<JudgementInfo>> ListAsync(
        BriefingContext db,
        long articleId,
        CancellationToken cancellationToken
    ) =>
        await LoadAsync(db, db.Judgements.Where(row => row.ArticleId == articleId), cancellationToken)
            .ConfigureAwait(false);

    /// <summary>Those of some rows that were not taken back, in the order of their texts.</summary>
    public static async Task<IReadOnlyList<JudgementInfo>> LoadAsync(
        BriefingContext db,
        IQueryable<JudgementEntity> rows,
        CancellationToken cancellationToken
    )
    {
        var found = await (
            from row in rows.AsNoTracking()
            where !row.IsWithdrawn
            join article in db.Articles on row.ArticleId equals article.Id
            select new
            {
                Row = row,
                article.Slug,
                Owner = db
                    .Accounts.Where(account => account.Id == row.OwnerId)
                    .Select(account => account.UserName)
                    .FirstOrDefault(),
            }
        )
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        return
        [
            .. found
                .OrderBy(one => one.Row.ArticleId)
                .ThenBy(one => one.Row.TargetStart ?? -1)
                .ThenBy(one => one.Row.Kind)
                .ThenBy(one => one.Row.Id)
                .Select(one => Describe(one.Row, one.Slug, one.Owner)),
        ];
    }

    private static JudgementInfo Describe(JudgementEntity row, string slug, string? owner) =>
        new()
        {
            Id = row.Id,
            Slug = slug,
            Kind = row.Kind,
            Target = StoredTarget.Of(row),
            Standing = row.Standing,
            AnchorVersion = row.AnchorVersion,
            Value = row.Value,
            Reason = row.Reason,
            OwnerId = row.OwnerId,
            OwnerName = owner,
            Version = row.Version,
            ByName = row.ByName,
            At = row.At,
        };
}
