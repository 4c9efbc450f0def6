using Briefing.Store.Accounts;
using Briefing.Web.Routing;
using Briefing.Web.Security;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;

namespace Briefing.Web.Components.Accounts;

/// <summary>Creates the first account, by the link of the console.</summary>
public sealed partial class SetupPage(
    AccountService service,
    SignInManager<Account> signIn,
    AccountReader accounts,
    SetupLink link,
    NavigationManager navigation
)
{
    /// <summary>The secret of the link.</summary>
    [SupplyParameterFromQuery(Name = Addresses.TokenName)]
    public string? Token { get; set; }

    [SupplyParameterFromForm(FormName = "setup")]
    private CredentialsForm Form { get; set; } = null!;

    private bool IsOpen { get; set; }

    private IReadOnlyList<string> Errors { get; set; } = [];

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        Form ??= new CredentialsForm();
        IsOpen = link.Matches(Token) && !await accounts.AnyAsync(CancellationToken.None);
    }

    private async Task CreateAsync()
    {
        if (!IsOpen)
        {
            return;
        }

        if (Form.Problem is { } problem)
        {
            Errors = [problem];
            return;
        }

        var result = await service.SetUpAsync(Token, Form.UserName?.Trim() ?? "", Form.Password!);
        Errors = FormErrors.Of(result);
        if (result.Succeeded)
        {
            await signIn.PasswordSignInAsync(Form.UserName!.Trim(), Form.Password!, false, lockoutOnFailure: false);
            navigation.NavigateTo(Addresses.Account);
        }
    }
}
