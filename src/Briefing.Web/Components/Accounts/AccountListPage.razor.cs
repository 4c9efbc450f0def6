using Briefing.Store.Accounts;
using Briefing.Web.Routing;
using Briefing.Web.Security;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;

namespace Briefing.Web.Components.Accounts;

/// <summary>All accounts, and a form that makes another.</summary>
public sealed partial class AccountListPage(
    AccountReader reader,
    AccountService service,
    CallerContext caller,
    ILookupNormalizer normalizer,
    TimeProvider timeProvider,
    NavigationManager navigation
)
{
    private const int PageSize = 100;

    /// <summary>The name that the page before ended with.</summary>
    [SupplyParameterFromQuery(Name = Addresses.AfterName)]
    public string? After { get; set; }

    [SupplyParameterFromForm(FormName = "create")]
    private AccountForm Form { get; set; } = null!;

    private IReadOnlyList<AccountInfo> Accounts { get; set; } = [];

    private IReadOnlyList<string> Errors { get; set; } = [];

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        Form ??= new AccountForm();
        Accounts = await reader.ListAsync(
            caller.Current,
            normalizer.NormalizeName(After),
            PageSize,
            CancellationToken.None
        );
    }

    private string State(AccountInfo account) =>
        account switch
        {
            { DisabledAt: not null } => "disabled",
            { LockoutEnd: { } end } when end > timeProvider.GetUtcNow() => "locked after failed attempts",
            { HasPassword: false } => "invited",
            _ => "active",
        };

    private async Task CreateAsync()
    {
        var (result, account) = await service.CreateAsync(Form.UserName?.Trim() ?? "", Form.Role);
        Errors = FormErrors.Of(result);
        if (result.Succeeded)
        {
            navigation.NavigateTo(Addresses.AccountOf(account.Id));
        }
    }
}
