using System.Security.Claims;
using Briefing.Store.Accounts;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Briefing.Web.Security;

/// <summary>
/// The session of a circuit, which outlives the request that began it: asked of the store at intervals, and whenever
/// something is to be changed.
/// </summary>
public sealed class CircuitSession(ILoggerFactory loggers, AccountReader accounts, IOptions<IdentityOptions> options)
    : RevalidatingServerAuthenticationStateProvider(loggers)
{
    /// <inheritdoc/>
    protected override TimeSpan RevalidationInterval => TimeSpan.FromSeconds(10);

    /// <summary>Who the session belongs to, as the store says now; anonymous where it has ended.</summary>
    public async Task<Caller> FindCallerAsync(CancellationToken cancellationToken)
    {
        var state = await GetAuthenticationStateAsync();
        return await FindCallerAsync(state.User, cancellationToken) ?? Caller.Anonymous;
    }

    /// <inheritdoc/>
    protected override async Task<bool> ValidateAuthenticationStateAsync(
        AuthenticationState authenticationState,
        CancellationToken cancellationToken
    ) => await FindCallerAsync(authenticationState.User, cancellationToken) is not null;

    private async Task<Caller?> FindCallerAsync(ClaimsPrincipal user, CancellationToken cancellationToken) =>
        user.AccountId() is { } id
            ? await accounts.FindSessionAsync(
                id,
                user.FindFirstValue(options.Value.ClaimsIdentity.SecurityStampClaimType),
                cancellationToken
            )
            : null;
}
