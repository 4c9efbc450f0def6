using Briefing.Store.Auditing;
using Briefing.Store.Providers;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Briefing.Store.Accounts;

/// <summary>
/// Keeps accounts for ASP.NET Core Identity. Every change is checked against the request's caller, takes its turn among all
/// writers, and goes into the audit trail in the same transaction. An account's role is a column and nobody signs in through
/// an outside provider, so of Identity's tables claims, logins and roles are not there.
/// </summary>
internal sealed class AccountStore
    : UserOnlyStore<
        Account,
        BriefingContext,
        Guid,
        IdentityUserClaim<Guid>,
        IdentityUserLogin<Guid>,
        IdentityUserToken<Guid>,
        IdentityUserPasskey<Guid>
    >,
        IAsyncDisposable
{
    // What a failed attempt to sign in changes, and an attempt that succeeds changes back.
    private static readonly HashSet<string> s_openToAnybody =
    [
        nameof(Account.AccessFailedCount),
        nameof(Account.LockoutEnd),
        nameof(Account.ConcurrencyStamp),
    ];

    private static readonly HashSet<string> s_openToAdmins =
    [
        nameof(Account.UserName),
        nameof(Account.NormalizedUserName),
        nameof(Account.Role),
        nameof(Account.DisabledAt),
        nameof(Account.CreatedAt),
        nameof(Account.LockoutEnabled),
    ];

    private readonly IStoreProvider _provider;
    private readonly CallerContext _caller;
    private readonly IPersonalDataProtector _protector;
    private readonly TimeProvider _timeProvider;

    public AccountStore(
        IStoreProvider provider,
        CallerContext caller,
        IPersonalDataProtector protector,
        TimeProvider timeProvider,
        IdentityErrorDescriber describer
    )
        : base(provider.CreateContext(), describer)
    {
        _provider = provider;
        _caller = caller;
        _protector = protector;
        _timeProvider = timeProvider;
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        Dispose();
        return Context.DisposeAsync();
    }

    /// <inheritdoc/>
    public override async Task<IdentityResult> CreateAsync(Account user, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(user);
        var isSetup = _caller.Current == Caller.Setup;
        if (!isSetup)
        {
            _caller.Current.Demand(AccountRole.Admin);
        }

        user.CreatedAt = Begin();
        var transaction = await _provider.BeginWriteAsync(Context, cancellationToken).ConfigureAwait(false);
        await using var _ = transaction.ConfigureAwait(false);
        if (isSetup && await Context.Accounts.AnyAsync(cancellationToken).ConfigureAwait(false))
        {
            return AccountErrors.SetupIsOver;
        }

        var result = await base.CreateAsync(user, cancellationToken).ConfigureAwait(false);
        await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
        return result;
    }

    /// <inheritdoc/>
    public override async Task<IdentityResult> UpdateAsync(Account user, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(user);
        Begin();
        var entry = Context.Entry(user);
        if (entry.State is EntityState.Detached)
        {
            throw new InvalidOperationException(
                "The account was not read by this store, so what changed is not known."
            );
        }

        DemandChange(entry);
        if (
            entry.Property(account => account.Role).OriginalValue != user.Role
            || entry.Property(account => account.DisabledAt).OriginalValue != user.DisabledAt
        )
        {
            // Ends the account's sessions.
            user.SecurityStamp = Guid.NewGuid().ToString("N");
        }

        var transaction = await _provider.BeginWriteAsync(Context, cancellationToken).ConfigureAwait(false);
        await using var _ = transaction.ConfigureAwait(false);
        if (
            WasActiveAdmin(entry)
            && !IsActiveAdmin(user)
            && !await Context
                .Accounts.AnyAsync(
                    other => other.Id != user.Id && other.Role == AccountRole.Admin && other.DisabledAt == null,
                    cancellationToken
                )
                .ConfigureAwait(false)
        )
        {
            await entry.ReloadAsync(cancellationToken).ConfigureAwait(false);
            return AccountErrors.LastAdmin;
        }

        // Not the base's way, which forgets what the account was before.
        user.ConcurrencyStamp = Guid.NewGuid().ToString("N");
        try
        {
            await Context.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (DbUpdateConcurrencyException)
        {
            Context.ChangeTracker.Clear();
            return IdentityResult.Failed(ErrorDescriber.ConcurrencyFailure());
        }

        await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
        return IdentityResult.Success;
    }

    /// <summary>Refused: what an account did stays told, so it is disabled instead.</summary>
    public override Task<IdentityResult> DeleteAsync(Account user, CancellationToken cancellationToken = default) =>
        Task.FromResult(AccountErrors.NeverDeleted);

    /// <inheritdoc/>
    public override async Task AddOrUpdatePasskeyAsync(
        Account user,
        UserPasskeyInfo passkey,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(user);
        ArgumentNullException.ThrowIfNull(passkey);
        Begin();

        // Signing in with a passkey counts its uses, before there is a caller.
        var known = await FindPasskeyAsync(user, passkey.CredentialId, cancellationToken).ConfigureAwait(false);
        if (known is null)
        {
            _caller.Current.Demand(AccountRole.Analyst);
            _caller.Current.DemandSelfOrAdmin(user.Id);
        }

        await base.AddOrUpdatePasskeyAsync(user, passkey, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public override Task RemovePasskeyAsync(Account user, byte[] credentialId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(user);
        Begin();
        _caller.Current.DemandSelfOrAdmin(user.Id);
        return base.RemovePasskeyAsync(user, credentialId, cancellationToken);
    }

    /// <inheritdoc/>
    public override Task SetTokenAsync(
        Account user,
        string loginProvider,
        string name,
        string? value,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(user);
        _caller.Current.DemandSelfOrAdmin(user.Id);
        return base.SetTokenAsync(
            user,
            loginProvider,
            name,
            value is null ? null : _protector.Protect(value),
            cancellationToken
        );
    }

    /// <inheritdoc/>
    public override async Task<string?> GetTokenAsync(
        Account user,
        string loginProvider,
        string name,
        CancellationToken cancellationToken
    )
    {
        var value = await base.GetTokenAsync(user, loginProvider, name, cancellationToken).ConfigureAwait(false);
        return value is null ? null : _protector.Unprotect(value);
    }

    /// <inheritdoc/>
    public override Task<IList<System.Security.Claims.Claim>> GetClaimsAsync(
        Account user,
        CancellationToken cancellationToken = default
    ) => Task.FromResult<IList<System.Security.Claims.Claim>>([]);

    private DateTimeOffset Begin()
    {
        var now = _timeProvider.GetUtcNow();
        Context.Change = new Change(_caller.Current, now);
        return now;
    }

    private void DemandChange(EntityEntry<Account> entry)
    {
        var changed = entry
            .Properties.Where(property => !Equals(property.OriginalValue, property.CurrentValue))
            .Select(property => property.Metadata.Name)
            .ToList();
        if (changed.Exists(s_openToAdmins.Contains))
        {
            _caller.Current.Demand(AccountRole.Admin);
        }
        else if (!changed.TrueForAll(s_openToAnybody.Contains))
        {
            _caller.Current.DemandSelfOrAdmin(entry.Entity.Id);
        }
    }

    private static bool WasActiveAdmin(EntityEntry<Account> entry) =>
        entry.Property(account => account.Role).OriginalValue is AccountRole.Admin
        && entry.Property(account => account.DisabledAt).OriginalValue is null;

    private static bool IsActiveAdmin(Account account) => account is { Role: AccountRole.Admin, DisabledAt: null };
}
