using Briefing.Store.Accounts;
using Briefing.Web.Security;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;

namespace Briefing.Web.Components.Accounts;

/// <summary>One account, as an admin changes it.</summary>
public sealed partial class AccountEditPage(AccountService service, NavigationManager navigation)
{
    /// <summary>The account.</summary>
    [Parameter]
    public Guid Id { get; set; }

    [SupplyParameterFromForm(FormName = "role")]
    private AccountForm Form { get; set; } = null!;

    private Account? Edited { get; set; }

    private IReadOnlyList<string> Errors { get; set; } = [];

    private string? Done { get; set; }

    private string? Link { get; set; }

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        Form ??= new AccountForm();
        Edited = await service.FindAsync(Id);
        if (Edited is null)
        {
            navigation.NotFound();
        }
    }

    private Task ChangeRoleAsync() =>
        ChangeAsync(account => service.ChangeRoleAsync(account, Form.Role), $"The role is now {Form.Role}.");

    private Task ToggleAsync()
    {
        var isDisabled = Edited?.DisabledAt is null;
        return ChangeAsync(
            account => service.SetDisabledAsync(account, isDisabled),
            isDisabled ? "The account is disabled." : "The account is enabled."
        );
    }

    private Task ResetSecondFactorAsync() =>
        ChangeAsync(service.ResetSecondFactorAsync, "The account has no second step and no passkeys any more.");

    private async Task InviteAsync()
    {
        if (Edited is { } account)
        {
            Link = navigation.ToAbsoluteUri(await service.InviteAsync(account)).ToString();
        }
    }

    private async Task ChangeAsync(Func<Account, Task<IdentityResult>> change, string done)
    {
        if (Edited is { } account)
        {
            var result = await change(account);
            Errors = FormErrors.Of(result);
            Done = done;
        }
    }
}
