using System.Security.Claims;
using Briefing.Store.Accounts;

namespace Briefing.Web.Security;

/// <summary>Reads and writes who calls as claims.</summary>
internal static class CallerClaims
{
    /// <summary>Who calls, as the claims say; they were checked against the store when the request came.</summary>
    public static Caller ToCaller(this ClaimsPrincipal principal)
    {
        ArgumentNullException.ThrowIfNull(principal);
        return
            principal.Identity is { IsAuthenticated: true, Name: { } name }
            && principal.AccountId() is { } id
            && Enum.TryParse<AccountRole>(principal.FindFirstValue(ClaimTypes.Role), out var role)
            ? Caller.SignedIn(id, name, role)
            : Caller.Anonymous;
    }

    /// <summary>The account, or <see langword="null"/> where nobody is signed in.</summary>
    public static Guid? AccountId(this ClaimsPrincipal principal) =>
        Guid.TryParse(principal.FindFirstValue(ClaimTypes.NameIdentifier), out var id) ? id : null;

    /// <summary>The claims of a caller who is signed in.</summary>
    public static ClaimsPrincipal ToPrincipal(this Caller caller, string authenticationType) =>
        new(
            new ClaimsIdentity(
                [
                    new Claim(ClaimTypes.NameIdentifier, caller.AccountId.ToString()!),
                    new Claim(ClaimTypes.Name, caller.Name),
                    new Claim(ClaimTypes.Role, caller.Role.ToString()!),
                ],
                authenticationType
            )
        );
}
