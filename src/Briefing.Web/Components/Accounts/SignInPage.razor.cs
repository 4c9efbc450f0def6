using Briefing.Store.Accounts;
using Briefing.Web.Routing;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;

namespace Briefing.Web.Components.Accounts;

/// <summary>Where people sign in, with a password or a passkey.</summary>
public sealed partial class SignInPage(
    SignInManager<Account> signIn,
    UserManager<Account> users,
    IPasswordHasher<Account> hasher,
    CallerContext caller,
    AccountReader accounts,
    NavigationManager navigation,
    ILogger<SignInPage> logger
)
{
    private const string Refused =
        "Name and password do not go together, or the account is locked for some minutes after failed attempts. Look at both and try again.";

    private static readonly Account s_nobody = new();
    private static string? s_nobodysHash;

    /// <summary>Where to go afterwards.</summary>
    [SupplyParameterFromQuery(Name = Addresses.ReturnName)]
    public string? Return { get; set; }

    [SupplyParameterFromForm(FormName = "sign-in")]
    private CredentialsForm Form { get; set; } = null!;

    [SupplyParameterFromForm(FormName = "passkey")]
    private string? Credential { get; set; }

    private IReadOnlyList<string> Errors { get; set; } = [];

    private bool HasNoAccounts { get; set; }

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        Form ??= new CredentialsForm();
        HasNoAccounts = !await accounts.AnyAsync(CancellationToken.None);
    }

    private async Task SignInAsync()
    {
        var account = await users.FindByNameAsync(Form.UserName ?? "");
        if (account is null)
        {
            // As much work as for an account that exists, so that the time tells nothing.
            s_nobodysHash ??= hasher.HashPassword(s_nobody, "nobody has this password");
            hasher.VerifyHashedPassword(s_nobody, s_nobodysHash, Form.Password ?? "");
            Errors = [Refused];
            return;
        }

        caller.Current = Caller.Claimant(account);
        var result = await signIn.PasswordSignInAsync(account, Form.Password ?? "", Form.Stay, lockoutOnFailure: true);
        if (result.RequiresTwoFactor)
        {
            navigation.NavigateTo(Addresses.SecondFactorTo(Return, Form.Stay));
            return;
        }

        Finish(result, account.UserName);
    }

    private async Task SignInWithPasskeyAsync()
    {
        if (string.IsNullOrEmpty(Credential))
        {
            Errors = ["The browser sent no passkey. Try again, or sign in with the password."];
            return;
        }

        try
        {
            Finish(await signIn.PasskeySignInAsync(Credential), "the owner of a passkey");
        }
        catch (InvalidOperationException)
        {
            // Identity says so where no passkey was asked for, or too long ago.
            Errors = ["The passkey came too late. Try again."];
        }
    }

    private void Finish(SignInResult result, string? name)
    {
        if (result.Succeeded)
        {
            LogSignedIn(name);
            navigation.NavigateTo(Addresses.Local(Return));
            return;
        }

        LogRefused(name, result.IsLockedOut, result.IsNotAllowed);
        Errors = [Refused];
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Name} signed in.")]
    private partial void LogSignedIn(string? name);

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "An attempt to sign in as {Name} was refused (locked: {IsLocked}, disabled: {IsDisabled})."
    )]
    private partial void LogRefused(string? name, bool isLocked, bool isDisabled);
}
