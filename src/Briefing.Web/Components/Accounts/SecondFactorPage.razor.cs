using Briefing.Store.Accounts;
using Briefing.Web.Routing;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;

namespace Briefing.Web.Components.Accounts;

/// <summary>The second step of signing in: a code of the authenticator app, or a recovery code.</summary>
public sealed partial class SecondFactorPage(
    SignInManager<Account> signIn,
    CallerContext caller,
    NavigationManager navigation,
    ILogger<SecondFactorPage> logger
)
{
    /// <summary>Where to go afterwards.</summary>
    [SupplyParameterFromQuery(Name = Addresses.ReturnName)]
    public string? Return { get; set; }

    /// <summary>Whether the session outlives the browser.</summary>
    [SupplyParameterFromQuery(Name = Addresses.StayName)]
    public string? Stay { get; set; }

    [SupplyParameterFromForm(FormName = "code")]
    private string? Code { get; set; }

    [SupplyParameterFromForm(FormName = "recovery")]
    private string? Recovery { get; set; }

    // Addresses are written by anybody; what is no value is none, not an error.
    private bool IsStaying => bool.TryParse(Stay, out var stay) && stay;

    private IReadOnlyList<string> Errors { get; set; } = [];

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        if (await signIn.GetTwoFactorAuthenticationUserAsync() is { } account)
        {
            caller.Current = Caller.Claimant(account);
        }
        else
        {
            navigation.NavigateTo(Addresses.SignInTo(Return));
        }
    }

    private async Task CheckCodeAsync() =>
        Finish(await signIn.TwoFactorAuthenticatorSignInAsync(Plain(Code), IsStaying, rememberClient: false));

    private async Task CheckRecoveryAsync() => Finish(await signIn.TwoFactorRecoveryCodeSignInAsync(Plain(Recovery)));

    private void Finish(SignInResult result)
    {
        if (result.Succeeded)
        {
            LogSignedIn(caller.Current.Name);
            navigation.NavigateTo(Addresses.Local(Return));
            return;
        }

        LogRefused(caller.Current.Name, result.IsLockedOut);
        Errors =
        [
            result.IsLockedOut
                ? "The account is locked for some minutes after failed attempts. Wait, then begin again."
                : "The code is not right, or its half minute is over. Type the one that the app shows now; the device's clock must be right.",
        ];
    }

    private static string Plain(string? code) => (code ?? "").Replace(" ", "", StringComparison.Ordinal);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Name} signed in with a second factor.")]
    private partial void LogSignedIn(string name);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A second factor of {Name} was refused (locked: {IsLocked}).")]
    private partial void LogRefused(string name, bool isLocked);
}
