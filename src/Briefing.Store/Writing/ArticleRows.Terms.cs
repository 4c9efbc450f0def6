using Briefing.Analysis;
using Briefing.Store.Entities;
using Briefing.Store.Reading;
using Briefing.Store.Search;
using Microsoft.EntityFrameworkCore;

namespace Briefing.Store.Writing;

/// <content>What search finds.</content>
internal sealed partial class ArticleRows
{
    /// <summary>The first key for the claims of a reading.</summary>
    private static Task<long> FirstKeyAsync(
        BriefingContext db,
        DateTimeOffset sortAt,
        AnalyzedDocument document,
        CancellationToken cancellationToken
    ) => TimeKeys.NextAsync(db.Claims.Select(row => row.Key), sortAt, document.Claims.Length, cancellationToken);

    /// <summary>
    /// Takes the claims of an article's other revisions out of the index and puts those of the current one in: only what is
    /// current can be found.
    /// </summary>
    private static async Task MoveClaimTermsAsync(
        BriefingContext db,
        ArticleEntity article,
        CancellationToken cancellationToken
    )
    {
        var revisions = await db
            .Revisions.AsNoTracking()
            .Where(row => row.ArticleId == article.Id)
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        var current = revisions.Single(revision => revision.Number == article.CurrentRevision);
        var others = revisions.Select(revision => revision.Id).Where(id => id != current.Id).ToList();
        await db
            .Claims.Where(row => others.Contains(row.RevisionId) && row.Terms != "")
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Terms, ""), cancellationToken)
            .ConfigureAwait(false);
        var document = await ReadingLoader.LoadAsync(db, current, cancellationToken).ConfigureAwait(false);
        var terms = new ClaimTerms(document, current.OutletId);
        foreach (var claim in document.Claims)
        {
            var found = terms.Of(claim);
            await db
                .Claims.Where(row => row.RevisionId == current.Id && row.Id == claim.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.Terms, found), cancellationToken)
                .ConfigureAwait(false);
        }
    }

    private async Task StoreTermsAsync(
        BriefingContext db,
        ArticleEntity article,
        string? title,
        string text,
        CancellationToken cancellationToken
    )
    {
        await db
            .ArticleTerms.Where(row => row.ArticleId == article.Id)
            .ExecuteDeleteAsync(cancellationToken)
            .ConfigureAwait(false);
        var key = await TimeKeys
            .NextAsync(db.ArticleTerms.Select(row => row.Key), article.SortAt, 1, cancellationToken)
            .ConfigureAwait(false);
        await provider
            .InsertAsync<ArticleTermsEntity>(
                db,
                [
                    new ArticleTermsEntity
                    {
                        Key = key,
                        ArticleId = article.Id,
                        Terms = SearchTerms.Join(title, text),
                    },
                ],
                cancellationToken
            )
            .ConfigureAwait(false);
    }
}
