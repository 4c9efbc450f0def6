using Briefing.Store.Accounts;
using Briefing.Store.Providers;
using Microsoft.EntityFrameworkCore;

namespace Briefing.Store.Desk;

/// <summary>Reads the searches that a reader keeps. Safe to use from many threads.</summary>
public sealed class SavedSearchReader
{
    private readonly IStoreProvider _provider;

    internal SavedSearchReader(IStoreProvider provider) => _provider = provider;

    /// <summary>Lists the caller's own searches, in the order in which they were kept.</summary>
    /// <param name="caller">Whose.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>At most <see cref="SavedSearchWriter.MaxSearches"/>.</returns>
    /// <exception cref="AccessDeniedException">The caller is not signed in.</exception>
    public async Task<IReadOnlyList<SavedSearch>> ListAsync(Caller caller, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(caller);
        caller.Demand(AccountRole.Analyst);
        var db = _provider.CreateContext();
        await using var _ = db.ConfigureAwait(false);
        return await db
            .SavedSearches.AsNoTracking()
            .Where(search => search.AccountId == caller.AccountId)
            .OrderBy(search => search.CreatedAt)
            .ThenBy(search => search.Id)
            .Select(search => new SavedSearch
            {
                Id = search.Id,
                Name = search.Name,
                Query = search.Query,
                CreatedAt = search.CreatedAt,
                SeenAt = search.SeenAt,
            })
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
    }
}
