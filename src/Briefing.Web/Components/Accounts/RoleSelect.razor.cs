using Briefing.Store.Accounts;
using Microsoft.AspNetCore.Components;

namespace Briefing.Web.Components.Accounts;

/// <summary>Chooses a role.</summary>
public partial class RoleSelect
{
    /// <summary>The name of the field.</summary>
    [Parameter, EditorRequired]
    public string Name { get; set; } = "";

    /// <summary>The role that is chosen at first.</summary>
    [Parameter]
    public AccountRole Value { get; set; }
}
