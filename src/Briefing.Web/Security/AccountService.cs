using System.Text;
using Briefing.Store.Accounts;
using Briefing.Web.Routing;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.WebUtilities;

namespace Briefing.Web.Security;

/// <summary>What admins do with accounts, and what the links do that they hand out. The store checks the caller again.</summary>
public sealed class AccountService(
    UserManager<Account> users,
    CallerContext caller,
    SetupLink setup,
    TimeProvider timeProvider
)
{
    /// <summary>Creates the first account, an admin's, for whoever has the link of the console.</summary>
    public async Task<IdentityResult> SetUpAsync(string? token, string userName, string password)
    {
        if (!setup.Matches(token))
        {
            return AccountErrors.SetupIsOver;
        }

        caller.Current = Caller.Setup;
        return await users.CreateAsync(new Account { UserName = userName, Role = AccountRole.Admin }, password);
    }

    /// <summary>Creates an account without a password; its owner sets one by the invitation.</summary>
    public async Task<(IdentityResult Result, Account Account)> CreateAsync(string userName, AccountRole role)
    {
        var account = new Account { UserName = userName, Role = role };
        return (await users.CreateAsync(account), account);
    }

    /// <summary>Finds an account.</summary>
    public Task<Account?> FindAsync(Guid id) => users.FindByIdAsync(id.ToString());

    /// <summary>Gives an account another role, which ends its sessions.</summary>
    public Task<IdentityResult> ChangeRoleAsync(Account account, AccountRole role)
    {
        account.Role = role;
        return users.UpdateAsync(account);
    }

    /// <summary>Disables an account, which ends its sessions, or enables it.</summary>
    public Task<IdentityResult> SetDisabledAsync(Account account, bool isDisabled)
    {
        account.DisabledAt = isDisabled ? timeProvider.GetUtcNow() : null;
        return users.UpdateAsync(account);
    }

    /// <summary>Takes away the second factor of somebody who lost it: the app's key, the recovery codes, the passkeys.</summary>
    public async Task<IdentityResult> ResetSecondFactorAsync(Account account)
    {
        foreach (var passkey in await users.GetPasskeysAsync(account))
        {
            await users.RemovePasskeyAsync(account, passkey.CredentialId);
        }

        if (await users.GetAuthenticatorKeyAsync(account) is not null)
        {
            await users.ResetAuthenticatorKeyAsync(account);
            await users.GenerateNewTwoFactorRecoveryCodesAsync(account, 0);
            await users.SetTwoFactorEnabledAsync(account, false);
        }

        return await users.UpdateSecurityStampAsync(account);
    }

    /// <summary>The path of a link by which an account's owner sets a password, once.</summary>
    public async Task<string> InviteAsync(Account account)
    {
        caller.Current.Demand(AccountRole.Admin);
        var token = await users.GeneratePasswordResetTokenAsync(account);
        return Addresses.InvitationOf(account.Id, WebEncoders.Base64UrlEncode(Encoding.UTF8.GetBytes(token)));
    }

    /// <summary>Lets an account back in, on behalf of whoever starts the process.</summary>
    /// <returns>The path of a link by which its owner sets a password, or <see langword="null"/> where there is no such account.</returns>
    public async Task<string?> RecoverAsync(string userName)
    {
        caller.Current = Caller.Process("recovery");
        if (await users.FindByNameAsync(userName) is not { } account)
        {
            return null;
        }

        await users.SetLockoutEndDateAsync(account, null);
        await ResetSecondFactorAsync(account);
        return await InviteAsync(account);
    }

    /// <summary>Whether a link holds still.</summary>
    public Task<bool> HoldsAsync(Account account, string token) =>
        users.VerifyUserTokenAsync(
            account,
            users.Options.Tokens.PasswordResetTokenProvider,
            UserManager<Account>.ResetPasswordTokenPurpose,
            Plain(token)
        );

    /// <summary>Sets the password of whoever has a link.</summary>
    public Task<IdentityResult> AcceptAsync(Account account, string token, string password)
    {
        caller.Current = Caller.Claimant(account);
        return users.ResetPasswordAsync(account, Plain(token), password);
    }

    private static string Plain(string token)
    {
        try
        {
            return Encoding.UTF8.GetString(WebEncoders.Base64UrlDecode(token));
        }
        catch (FormatException)
        {
            return string.Empty;
        }
    }
}
