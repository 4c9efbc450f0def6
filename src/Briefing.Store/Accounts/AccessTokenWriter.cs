using Briefing.Store.Auditing;
using Briefing.Store.Entities;
using Briefing.Store.Providers;
using Microsoft.EntityFrameworkCore;

namespace Briefing.Store.Accounts;

/// <summary>Creates and revokes personal tokens for the API. Safe to use from many threads.</summary>
public sealed class AccessTokenWriter
{
    /// <summary>The longest name of a token, in UTF-16 units.</summary>
    public const int MaxNameLength = 100;

    /// <summary>How many tokens that still work an account may have.</summary>
    public const int MaxActive = 50;

    /// <summary>The longest life of a token.</summary>
    public static readonly TimeSpan MaxLifetime = TimeSpan.FromDays(366);

    private readonly IStoreProvider _provider;
    private readonly TimeProvider _timeProvider;

    internal AccessTokenWriter(IStoreProvider provider, TimeProvider timeProvider)
    {
        _provider = provider;
        _timeProvider = timeProvider;
    }

    /// <summary>Creates a token, which acts for its owner with the owner's role of the moment.</summary>
    /// <param name="caller">Whose it will be.</param>
    /// <param name="name">What its owner calls it.</param>
    /// <param name="lifetime">How long it works, at most <see cref="MaxLifetime"/>.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The token with its secret; <see langword="null"/> where the account has <see cref="MaxActive"/> already.</returns>
    /// <exception cref="AccessDeniedException">The caller is not signed in.</exception>
    /// <exception cref="ArgumentException">The name is empty or too long, or the lifetime out of range.</exception>
    public async Task<CreatedAccessToken?> CreateAsync(
        Caller caller,
        string name,
        TimeSpan lifetime,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(caller);
        caller.Demand(AccountRole.Analyst);
        if (caller.AccountId is not { } accountId)
        {
            throw new AccessDeniedException($"{caller.Name} has no account that a token could act for.");
        }

        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(name.Length, MaxNameLength);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(lifetime, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(lifetime, MaxLifetime);
        var now = _timeProvider.GetUtcNow();
        var db = _provider.CreateContext(new Change(caller, now));
        await using var _ = db.ConfigureAwait(false);
        var transaction = await _provider.BeginWriteAsync(db, cancellationToken).ConfigureAwait(false);
        await using var __ = transaction.ConfigureAwait(false);
        var active = await db
            .AccessTokens.CountAsync(
                token => token.AccountId == accountId && token.RevokedAt == null && token.ExpiresAt > now,
                cancellationToken
            )
            .ConfigureAwait(false);
        if (active >= MaxActive)
        {
            return null;
        }

        var secret = AccessTokenSecret.Create();
        var token = new AccessTokenEntity
        {
            AccountId = accountId,
            Name = name,
            Hint = AccessTokenSecret.Hint(secret),
            Hash = AccessTokenSecret.Hash(secret),
            CreatedAt = now,
            ExpiresAt = now + lifetime,
        };
        db.AccessTokens.Add(token);
        await db.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
        return new CreatedAccessToken(AccessTokenReader.Describe(token), secret);
    }

    /// <summary>Revokes a token; it works no longer from then on.</summary>
    /// <param name="caller">Its owner, or an admin.</param>
    /// <param name="id">The token.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>Whether there was such a token, not yet revoked.</returns>
    /// <exception cref="AccessDeniedException">The token is somebody else's and the caller no admin.</exception>
    public async Task<bool> RevokeAsync(Caller caller, Guid id, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(caller);
        caller.Demand(AccountRole.Analyst);
        var now = _timeProvider.GetUtcNow();
        var db = _provider.CreateContext(new Change(caller, now));
        await using var _ = db.ConfigureAwait(false);
        var transaction = await _provider.BeginWriteAsync(db, cancellationToken).ConfigureAwait(false);
        await using var __ = transaction.ConfigureAwait(false);
        var token = await db
            .AccessTokens.SingleOrDefaultAsync(row => row.Id == id, cancellationToken)
            .ConfigureAwait(false);
        if (token is null)
        {
            return false;
        }

        caller.DemandSelfOrAdmin(token.AccountId);
        if (token.RevokedAt is not null)
        {
            return false;
        }

        token.RevokedAt = now;
        await db.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
        return true;
    }
}
