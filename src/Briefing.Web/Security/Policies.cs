using Microsoft.AspNetCore.Authorization;

namespace Briefing.Web.Security;

/// <summary>
/// The rules of who may come where. Every page and every endpoint names one or allows everybody; what names none is for
/// admins alone, and a test has a table of them all.
/// </summary>
public static class Policies
{
    /// <summary>Reading: everybody, or everybody who is signed in, by the setting <c>Accounts:AnonymousReading</c>.</summary>
    public const string Read = "Read";

    /// <summary>Any account.</summary>
    public const string SignedIn = "SignedIn";

    /// <summary>Editors and admins.</summary>
    public const string Edit = "Edit";

    /// <summary>Admins.</summary>
    public const string Administer = "Administer";

    /// <summary>Adds them.</summary>
    internal static void AddTo(AuthorizationOptions options, AccountOptions accounts)
    {
        options.AddPolicy(
            Read,
            policy =>
                _ = accounts.AnonymousReading ? policy.RequireAssertion(_ => true) : policy.RequireAuthenticatedUser()
        );
        options.AddPolicy(SignedIn, policy => policy.RequireAuthenticatedUser());
        options.AddPolicy(Edit, policy => policy.RequireRole(nameof(Store.Accounts.AccountRole.Editor), Admin));
        options.AddPolicy(Administer, policy => policy.RequireRole(Admin));
        options.FallbackPolicy = options.GetPolicy(Administer);
    }

    private static string Admin => nameof(Store.Accounts.AccountRole.Admin);
}
