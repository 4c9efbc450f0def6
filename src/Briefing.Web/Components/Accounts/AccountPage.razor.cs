using Briefing.Store.Accounts;
using Briefing.Web.Routing;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;

namespace Briefing.Web.Components.Accounts;

/// <summary>One's own account: password, second factor, passkeys, access tokens, and the way out.</summary>
public sealed partial class AccountPage(
    UserManager<Account> users,
    SignInManager<Account> signIn,
    CallerContext caller,
    NavigationManager navigation
)
{
    private Caller Caller => caller.Current;

    private Account? Mine { get; set; }

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync() =>
        Mine = await users.FindByIdAsync(Caller.AccountId?.ToString() ?? "");

    private async Task SignOutAsync()
    {
        await signIn.SignOutAsync();
        navigation.NavigateTo(Addresses.Home);
    }
}
