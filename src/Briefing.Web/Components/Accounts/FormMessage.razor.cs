using Microsoft.AspNetCore.Components;

namespace Briefing.Web.Components.Accounts;

/// <summary>Says above a form what became of it.</summary>
public partial class FormMessage
{
    /// <summary>Why it failed, each reason with what to do.</summary>
    [Parameter]
    public IReadOnlyList<string> Errors { get; set; } = [];

    /// <summary>What was done.</summary>
    [Parameter]
    public string? Done { get; set; }
}
