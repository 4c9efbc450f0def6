using Briefing.Store.Accounts;
using Microsoft.AspNetCore.Identity;

namespace Briefing.Web.Security;

/// <summary>Lets nobody sign in to a disabled account.</summary>
internal sealed class ActiveAccounts : IUserConfirmation<Account>
{
    /// <inheritdoc/>
    public Task<bool> IsConfirmedAsync(UserManager<Account> manager, Account user) =>
        Task.FromResult(user.DisabledAt is null);
}
