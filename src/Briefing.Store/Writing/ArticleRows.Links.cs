using Briefing.Analysis;
using Briefing.Analysis.Comparison;
using Briefing.Store.Entities;
using Briefing.Store.Linking;
using Briefing.Store.Reading;
using Microsoft.EntityFrameworkCore;

namespace Briefing.Store.Writing;

/// <content>The comparison with other articles: of what is current, and of that alone.</content>
internal sealed partial class ArticleRows
{
    private readonly ArticleLinker _linker = new(provider);

    private Task LinkAsync(
        BriefingContext db,
        ArticleEntity article,
        AnalyzedDocument reading,
        CancellationToken cancellationToken
    ) => _linker.LinkAsync(db, article, ArticleDigest.Of(article.SeedName, reading), cancellationToken);

    // What waited for a decision was read by another run, perhaps by another server.
    private async Task LinkStoredAsync(BriefingContext db, ArticleEntity article, CancellationToken cancellationToken)
    {
        var revision = await db
            .Revisions.AsNoTracking()
            .SingleAsync(row => row.ArticleId == article.Id && row.Number == article.CurrentRevision, cancellationToken)
            .ConfigureAwait(false);
        var reading = await ReadingLoader.LoadAsync(db, revision, cancellationToken).ConfigureAwait(false);
        await LinkAsync(db, article, reading, cancellationToken).ConfigureAwait(false);
    }
}
