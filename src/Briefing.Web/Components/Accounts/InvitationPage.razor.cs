using Briefing.Store.Accounts;
using Briefing.Web.Routing;
using Briefing.Web.Security;
using Microsoft.AspNetCore.Components;

namespace Briefing.Web.Components.Accounts;

/// <summary>Where the owner of an account sets its password, by a link from an admin.</summary>
public sealed partial class InvitationPage(AccountService service, NavigationManager navigation)
{
    /// <summary>The account.</summary>
    [SupplyParameterFromQuery(Name = Addresses.AccountName)]
    public string? Id { get; set; }

    /// <summary>The secret of the link.</summary>
    [SupplyParameterFromQuery(Name = Addresses.TokenName)]
    public string? Token { get; set; }

    [SupplyParameterFromForm(FormName = "invitation")]
    private CredentialsForm Form { get; set; } = null!;

    private Account? Invited { get; set; }

    private IReadOnlyList<string> Errors { get; set; } = [];

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        Form ??= new CredentialsForm();
        if (Guid.TryParse(Id, out var id) && await service.FindAsync(id) is { } account)
        {
            Invited = await service.HoldsAsync(account, Token ?? "") ? account : null;
        }
    }

    private async Task AcceptAsync()
    {
        if (Invited is null)
        {
            return;
        }

        if (Form.Problem is { } problem)
        {
            Errors = [problem];
            return;
        }

        var result = await service.AcceptAsync(Invited, Token ?? "", Form.Password!);
        Errors = FormErrors.Of(result);
        if (result.Succeeded)
        {
            navigation.NavigateTo(Addresses.SignIn);
        }
    }
}
