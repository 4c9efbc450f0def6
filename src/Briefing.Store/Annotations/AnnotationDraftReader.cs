using Briefing.Store.Accounts;
using Briefing.Store.Providers;
using Microsoft.EntityFrameworkCore;

namespace Briefing.Store.Annotations;

/// <summary>Reads what its author was writing. Safe to use from many threads.</summary>
public sealed class AnnotationDraftReader
{
    private readonly IStoreProvider _provider;

    internal AnnotationDraftReader(IStoreProvider provider) => _provider = provider;

    /// <summary>Lists the caller's drafts about an article, the newest first.</summary>
    /// <param name="caller">Their author; an editor.</param>
    /// <param name="slug">The article, by its place in addresses.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="AccessDeniedException">The caller is no editor.</exception>
    public async Task<IReadOnlyList<AnnotationDraft>> ListAsync(
        Caller caller,
        string slug,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(caller);
        caller.Demand(AccountRole.Editor);
        var accountId = caller.AccountId;
        var db = _provider.CreateContext();
        await using var _ = db.ConfigureAwait(false);
        return await (
            from draft in db.AnnotationDrafts.AsNoTracking()
            join article in db.Articles on draft.ArticleId equals article.Id
            where article.Slug == slug && draft.AccountId == accountId
            orderby draft.UpdatedAt descending, draft.Place
            select new AnnotationDraft(draft.Place, draft.Body, draft.UpdatedAt)
        )
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
    }
}
