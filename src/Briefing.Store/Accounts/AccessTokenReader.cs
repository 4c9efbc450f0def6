using Briefing.Store.Entities;
using Briefing.Store.Providers;
using Microsoft.EntityFrameworkCore;

namespace Briefing.Store.Accounts;

/// <summary>Reads personal tokens, and tells who calls with one. Safe to use from many threads.</summary>
public sealed class AccessTokenReader
{
    private static readonly TimeSpan s_useGrain = TimeSpan.FromMinutes(1);

    private readonly IStoreProvider _provider;
    private readonly TimeProvider _timeProvider;

    internal AccessTokenReader(IStoreProvider provider, TimeProvider timeProvider)
    {
        _provider = provider;
        _timeProvider = timeProvider;
    }

    /// <summary>Lists the caller's own tokens, newest first.</summary>
    /// <param name="caller">Whose.</param>
    /// <param name="limit">How many, 1 to 200.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="AccessDeniedException">The caller is not signed in.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="limit"/> is out of range.</exception>
    public async Task<IReadOnlyList<AccessTokenInfo>> ListAsync(
        Caller caller,
        int limit,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(caller);
        caller.Demand(AccountRole.Analyst);
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(limit, 200);
        var db = _provider.CreateContext();
        await using var _ = db.ConfigureAwait(false);
        var tokens = await db
            .AccessTokens.AsNoTracking()
            .Where(token => token.AccountId == caller.AccountId)
            .OrderByDescending(token => token.Id)
            .Take(limit)
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        return [.. tokens.Select(Describe)];
    }

    /// <summary>Tells who calls with a secret.</summary>
    /// <param name="secret">What the caller sent.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>
    /// The token's owner with the role of the moment; <see langword="null"/> where there is no such token, it has ended or was
    /// revoked, or its owner's account is disabled.
    /// </returns>
    public async Task<Caller?> FindCallerAsync(string secret, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(secret);
        if (!AccessTokenSecret.IsPlausible(secret))
        {
            return null;
        }

        var now = _timeProvider.GetUtcNow();
        var hash = AccessTokenSecret.Hash(secret);
        var db = _provider.CreateContext();
        await using var _ = db.ConfigureAwait(false);
        var found = await db
            .AccessTokens.AsNoTracking()
            .Where(token =>
                token.Hash == hash
                && token.RevokedAt == null
                && token.ExpiresAt > now
                && token.Account!.DisabledAt == null
            )
            .Select(token => new
            {
                token.Id,
                token.LastUsedAt,
                token.AccountId,
                token.Account!.UserName,
                token.Account.Role,
            })
            .SingleOrDefaultAsync(cancellationToken)
            .ConfigureAwait(false);
        if (found is not { UserName: not null })
        {
            return null;
        }

        if (found.LastUsedAt is not { } last || now - last >= s_useGrain)
        {
            DateTimeOffset? used = now;
            await db
                .AccessTokens.Where(token => token.Id == found.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(token => token.LastUsedAt, used), cancellationToken)
                .ConfigureAwait(false);
        }

        return Caller.SignedIn(found.AccountId, found.UserName, found.Role);
    }

    internal static AccessTokenInfo Describe(AccessTokenEntity token) =>
        new()
        {
            Id = token.Id,
            Name = token.Name,
            Hint = token.Hint,
            CreatedAt = token.CreatedAt,
            ExpiresAt = token.ExpiresAt,
            LastUsedAt = token.LastUsedAt,
            RevokedAt = token.RevokedAt,
        };
}
