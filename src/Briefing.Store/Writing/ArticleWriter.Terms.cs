using Briefing.Analysis;
using Briefing.Store.Entities;
using Briefing.Store.Search;
using Microsoft.EntityFrameworkCore;

namespace Briefing.Store.Writing;

/// <content>What search finds.</content>
public sealed partial class ArticleWriter
{
    /// <summary>The first key for the claims of a reading.</summary>
    private static Task<long> FirstKeyAsync(
        BriefingContext db,
        DateTimeOffset sortAt,
        AnalyzedDocument document,
        CancellationToken cancellationToken
    ) => TimeKeys.NextAsync(db.Claims.Select(row => row.Key), sortAt, document.Claims.Length, cancellationToken);

    /// <summary>Takes the claims of a revision out of the index: only what is current can be found.</summary>
    private static Task<int> RemoveTermsAsync(
        BriefingContext db,
        long revisionId,
        CancellationToken cancellationToken
    ) =>
        db
            .Claims.Where(row => row.RevisionId == revisionId)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Terms, ""), cancellationToken);

    private async Task StoreTermsAsync(
        BriefingContext db,
        ArticleEntity article,
        AnalyzedDocument document,
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
        await _provider
            .InsertAsync<ArticleTermsEntity>(
                db,
                [
                    new ArticleTermsEntity
                    {
                        Key = key,
                        ArticleId = article.Id,
                        Terms = SearchTerms.Join(document.Metadata.Title, document.Text),
                    },
                ],
                cancellationToken
            )
            .ConfigureAwait(false);
    }
}
