using Briefing.Store.Providers;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Briefing.Store.Accounts;

/// <summary>Reads accounts. Safe to use from many threads.</summary>
public sealed class AccountReader
{
    private readonly IStoreProvider _provider;

    internal AccountReader(IStoreProvider provider) => _provider = provider;

    /// <summary>Whether there is any account.</summary>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<bool> AnyAsync(CancellationToken cancellationToken)
    {
        var db = _provider.CreateContext();
        await using var _ = db.ConfigureAwait(false);
        return await db.Accounts.AnyAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Lists a page of the accounts by name.</summary>
    /// <param name="caller">Who asks; an admin.</param>
    /// <param name="after">The normalized name that the page before ended with, or <see langword="null"/> for the first page.</param>
    /// <param name="limit">How many, 1 to 200.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="AccessDeniedException">The caller is not an admin.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="limit"/> is out of range.</exception>
    public async Task<IReadOnlyList<AccountInfo>> ListAsync(
        Caller caller,
        string? after,
        int limit,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(caller);
        caller.Demand(AccountRole.Admin);
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(limit, 200);
        var db = _provider.CreateContext();
        await using var _ = db.ConfigureAwait(false);
        var key = after ?? string.Empty;
        return await db
            .Accounts.AsNoTracking()
#pragma warning disable CA1309 // The database compares, in the same order as it sorts.
            .Where(account => string.Compare(account.NormalizedUserName, key) > 0)
#pragma warning restore CA1309
            .OrderBy(account => account.NormalizedUserName)
            .Take(limit)
            .Select(account => new AccountInfo
            {
                Id = account.Id,
                UserName = account.UserName!,
                Role = account.Role,
                CreatedAt = account.CreatedAt,
                DisabledAt = account.DisabledAt,
                LockoutEnd = account.LockoutEnd,
                HasPassword = account.PasswordHash != null,
                TwoFactorEnabled = account.TwoFactorEnabled,
                Passkeys = db.Set<IdentityUserPasskey<Guid>>().Count(passkey => passkey.UserId == account.Id),
            })
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
    }

    /// <summary>Finds who holds a session, as the account is now.</summary>
    /// <param name="accountId">The account.</param>
    /// <param name="securityStamp">The stamp that the session was given.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>
    /// The caller, or <see langword="null"/> where the session has ended: the account is gone or disabled, or its password, role
    /// or second factor changed since.
    /// </returns>
    public async Task<Caller?> FindSessionAsync(
        Guid accountId,
        string? securityStamp,
        CancellationToken cancellationToken
    )
    {
        var db = _provider.CreateContext();
        await using var _ = db.ConfigureAwait(false);
        var found = await db
            .Accounts.AsNoTracking()
            .Where(account => account.Id == accountId && account.DisabledAt == null)
            .Select(account => new
            {
                account.UserName,
                account.Role,
                account.SecurityStamp,
            })
            .SingleOrDefaultAsync(cancellationToken)
            .ConfigureAwait(false);
        return
            found is { UserName: not null }
            && string.Equals(found.SecurityStamp, securityStamp, StringComparison.Ordinal)
            ? Caller.SignedIn(accountId, found.UserName, found.Role)
            : null;
    }
}
