using Briefing.Store.Accounts;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;

namespace Briefing.Web.Components.Accounts;

/// <summary>Codes of an authenticator app (TOTP) as the second step of signing in.</summary>
public sealed partial class SecondFactorSection(UserManager<Account> users, SignInManager<Account> signIn)
{
    private const int RecoveryCodeCount = 10;

    /// <summary>The account.</summary>
    [Parameter, EditorRequired]
    public Account Account { get; set; } = null!;

    [SupplyParameterFromForm(FormName = "second-on")]
    private string? Code { get; set; }

    private IReadOnlyList<string> Errors { get; set; } = [];

    private string? Done { get; set; }

    private string? Key { get; set; }

    private IReadOnlyList<string>? RecoveryCodes { get; set; }

    private int CodesLeft { get; set; }

    private string QrCode => AuthenticatorKey.ToQrCode(Account.UserName!, Key!);

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        CodesLeft = Account.TwoFactorEnabled ? await users.CountRecoveryCodesAsync(Account) : 0;

        // A form that is sent must be on the page when it comes.
        Key = Code is null ? null : await users.GetAuthenticatorKeyAsync(Account);
    }

    private async Task BeginAsync()
    {
        await users.ResetAuthenticatorKeyAsync(Account);
        await signIn.RefreshSignInAsync(Account);
        Key = await users.GetAuthenticatorKeyAsync(Account);
    }

    private async Task TurnOnAsync()
    {
        var provider = users.Options.Tokens.AuthenticatorTokenProvider;
        var code = (Code ?? "").Replace(" ", "", StringComparison.Ordinal);
        if (!await users.VerifyTwoFactorTokenAsync(Account, provider, code))
        {
            Key = await users.GetAuthenticatorKeyAsync(Account);
            Errors =
            [
                "The code is not right, or its half minute is over. Type the one that the app shows now; the device's clock must be right.",
            ];
            return;
        }

        await users.SetTwoFactorEnabledAsync(Account, true);
        await RenewCodesAsync();
        Done = "The second step is on.";
    }

    private async Task RenewCodesAsync()
    {
        RecoveryCodes = [.. await users.GenerateNewTwoFactorRecoveryCodesAsync(Account, RecoveryCodeCount) ?? []];
        CodesLeft = RecoveryCodes.Count;
        await signIn.RefreshSignInAsync(Account);
    }

    private async Task TurnOffAsync()
    {
        await users.SetTwoFactorEnabledAsync(Account, false);
        await users.ResetAuthenticatorKeyAsync(Account);
        await signIn.RefreshSignInAsync(Account);
        Done = "The second step is off.";
    }
}
