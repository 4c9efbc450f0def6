using Briefing.Store.Accounts;
using Briefing.Web.Routing;
using Microsoft.AspNetCore.Components;

namespace Briefing.Web.Security;

/// <summary>What pages with a circuit ask before they change something.</summary>
internal static class CircuitSessionExtensions
{
    /// <summary>
    /// Who acts, asked now: the circuit may be older than the session. Where it is no admin any more, the browser is led to the
    /// sign-in page.
    /// </summary>
    /// <param name="session">The session.</param>
    /// <param name="navigation">Where the browser is.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The admin, or <see langword="null"/>.</returns>
    public static async Task<Caller?> FindAdminAsync(
        this CircuitSession session,
        NavigationManager navigation,
        CancellationToken cancellationToken
    )
    {
        var caller = await session.FindCallerAsync(cancellationToken);
        if (caller.Has(AccountRole.Admin))
        {
            return caller;
        }

        navigation.NavigateTo(Addresses.SignInTo(new Uri(navigation.Uri).PathAndQuery), forceLoad: true);
        return null;
    }
}
