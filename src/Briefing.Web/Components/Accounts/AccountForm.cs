using Briefing.Store.Accounts;

namespace Briefing.Web.Components.Accounts;

/// <summary>What the forms of an admin send about an account.</summary>
public sealed class AccountForm
{
    /// <summary>Its name.</summary>
    public string? UserName { get; set; }

    /// <summary>Its role.</summary>
    public AccountRole Role { get; set; }
}
