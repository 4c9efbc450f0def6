using Briefing.Store.Accounts;
using Briefing.Store.Auditing;
using Briefing.Store.Entities;
using Briefing.Store.Providers;
using Briefing.Store.Search;
using Microsoft.EntityFrameworkCore;

namespace Briefing.Store.Desk;

/// <summary>Keeps, renames and removes a reader's searches. Safe to use from many threads.</summary>
public sealed class SavedSearchWriter
{
    /// <summary>The longest name, in UTF-16 units.</summary>
    public const int MaxNameLength = 100;

    /// <summary>How many searches a reader may keep.</summary>
    public const int MaxSearches = 100;

    private readonly IStoreProvider _provider;
    private readonly TimeProvider _timeProvider;

    internal SavedSearchWriter(IStoreProvider provider, TimeProvider timeProvider)
    {
        _provider = provider;
        _timeProvider = timeProvider;
    }

    /// <summary>Keeps a search; what it finds now counts as seen.</summary>
    /// <param name="caller">Whose it will be.</param>
    /// <param name="name">What its owner calls it.</param>
    /// <param name="query">The query.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>Its key; <see langword="null"/> where the reader keeps <see cref="MaxSearches"/> already.</returns>
    /// <exception cref="AccessDeniedException">The caller is not signed in.</exception>
    /// <exception cref="ArgumentException">The name is empty or too long.</exception>
    public async Task<Guid?> CreateAsync(
        Caller caller,
        string name,
        ClaimQuery query,
        CancellationToken cancellationToken
    )
    {
        var accountId = OwnerOf(caller);
        Check(name);
        ArgumentNullException.ThrowIfNull(query);
        var now = _timeProvider.GetUtcNow();
        var db = _provider.CreateContext(new Change(caller, now));
        await using var _ = db.ConfigureAwait(false);
        var transaction = await _provider.BeginWriteAsync(db, cancellationToken).ConfigureAwait(false);
        await using var __ = transaction.ConfigureAwait(false);
        var kept = await db
            .SavedSearches.CountAsync(search => search.AccountId == accountId, cancellationToken)
            .ConfigureAwait(false);
        if (kept >= MaxSearches)
        {
            return null;
        }

        var search = new SavedSearchEntity
        {
            AccountId = accountId,
            Name = name,
            Query = query.Text,
            CreatedAt = now,
            SeenAt = now,
        };
        db.SavedSearches.Add(search);
        await db.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
        return search.Id;
    }

    /// <summary>Gives one of the caller's searches another name.</summary>
    /// <param name="caller">Its owner.</param>
    /// <param name="id">The search.</param>
    /// <param name="name">The name.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>Whether the caller has such a search.</returns>
    /// <exception cref="AccessDeniedException">The caller is not signed in.</exception>
    /// <exception cref="ArgumentException">The name is empty or too long.</exception>
    public Task<bool> RenameAsync(Caller caller, Guid id, string name, CancellationToken cancellationToken)
    {
        OwnerOf(caller);
        Check(name);
        return ChangeAsync(caller, id, (_, search) => search.Name = name, cancellationToken);
    }

    /// <summary>Counts all that one of the caller's searches finds by now as seen.</summary>
    /// <param name="caller">Its owner.</param>
    /// <param name="id">The search.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>Whether the caller has such a search.</returns>
    /// <exception cref="AccessDeniedException">The caller is not signed in.</exception>
    public Task<bool> MarkSeenAsync(Caller caller, Guid id, CancellationToken cancellationToken)
    {
        var now = _timeProvider.GetUtcNow();
        return ChangeAsync(caller, id, (_, search) => search.SeenAt = now, cancellationToken);
    }

    /// <summary>Removes one of the caller's searches.</summary>
    /// <param name="caller">Its owner.</param>
    /// <param name="id">The search.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>Whether the caller had such a search.</returns>
    /// <exception cref="AccessDeniedException">The caller is not signed in.</exception>
    public Task<bool> DeleteAsync(Caller caller, Guid id, CancellationToken cancellationToken) =>
        ChangeAsync(caller, id, (db, search) => db.SavedSearches.Remove(search), cancellationToken);

    private async Task<bool> ChangeAsync(
        Caller caller,
        Guid id,
        Action<BriefingContext, SavedSearchEntity> change,
        CancellationToken cancellationToken
    )
    {
        var accountId = OwnerOf(caller);
        var db = _provider.CreateContext(new Change(caller, _timeProvider.GetUtcNow()));
        await using var _ = db.ConfigureAwait(false);
        var transaction = await _provider.BeginWriteAsync(db, cancellationToken).ConfigureAwait(false);
        await using var __ = transaction.ConfigureAwait(false);
        var search = await db
            .SavedSearches.SingleOrDefaultAsync(row => row.Id == id && row.AccountId == accountId, cancellationToken)
            .ConfigureAwait(false);
        if (search is null)
        {
            return false;
        }

        change(db, search);
        await db.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
        return true;
    }

    private static Guid OwnerOf(Caller caller)
    {
        ArgumentNullException.ThrowIfNull(caller);
        caller.Demand(AccountRole.Analyst);
        return caller.AccountId
            ?? throw new AccessDeniedException($"{caller.Name} has no account that could keep a search.");
    }

    private static void Check(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(name.Length, MaxNameLength);
    }
}
