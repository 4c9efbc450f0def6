using Microsoft.AspNetCore.Identity;

namespace Briefing.Store.Accounts;

/// <summary>Why the store refuses a change of an account, beside Identity's own reasons.</summary>
public static class AccountErrors
{
    /// <summary>The first account exists already.</summary>
    public static IdentityResult SetupIsOver { get; } =
        Failed(nameof(SetupIsOver), "There is an account already, so the setup link has had its use. Sign in.");

    /// <summary>Nobody would be left to keep accounts.</summary>
    public static IdentityResult LastAdmin { get; } =
        Failed(nameof(LastAdmin), "This is the last active admin. Make another account an admin first.");

    /// <summary>Accounts are disabled, not deleted.</summary>
    public static IdentityResult NeverDeleted { get; } =
        Failed(nameof(NeverDeleted), "Accounts are not deleted. Disable the account.");

    private static IdentityResult Failed(string code, string description) =>
        IdentityResult.Failed(new IdentityError { Code = code, Description = description });
}
