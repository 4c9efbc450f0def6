using Briefing.Store.Accounts;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;

namespace Briefing.Web.Components.Accounts;

/// <summary>Changes one's own password.</summary>
public sealed partial class PasswordSection(UserManager<Account> users, SignInManager<Account> signIn)
{
    /// <summary>The account.</summary>
    [Parameter, EditorRequired]
    public Account Account { get; set; } = null!;

    [SupplyParameterFromForm(FormName = "password")]
    private CredentialsForm Form { get; set; } = null!;

    private IReadOnlyList<string> Errors { get; set; } = [];

    private string? Done { get; set; }

    /// <inheritdoc/>
    protected override void OnInitialized() => Form ??= new CredentialsForm();

    private async Task ChangeAsync()
    {
        if (Form.Problem is { } problem)
        {
            Errors = [problem];
            return;
        }

        var result = await users.ChangePasswordAsync(Account, Form.Present ?? "", Form.Password!);
        Errors = FormErrors.Of(result);
        if (result.Succeeded)
        {
            await signIn.RefreshSignInAsync(Account);
            Done = "The password is changed. Sessions elsewhere have ended.";
        }
    }
}
