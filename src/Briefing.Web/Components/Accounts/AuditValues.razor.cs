using Microsoft.AspNetCore.Components;

namespace Briefing.Web.Components.Accounts;

/// <summary>One side of a change: properties with their values.</summary>
public partial class AuditValues
{
    /// <summary>The values by property.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyDictionary<string, string?> Values { get; set; } = new Dictionary<string, string?>();
}
