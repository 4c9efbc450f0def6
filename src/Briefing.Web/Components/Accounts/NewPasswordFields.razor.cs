using Microsoft.AspNetCore.Components;

namespace Briefing.Web.Components.Accounts;

/// <summary>The two fields of a new password, for a <see cref="CredentialsForm"/>.</summary>
public partial class NewPasswordFields
{
    /// <summary>What to call the first one.</summary>
    [Parameter]
    public string Label { get; set; } = "Password";
}
