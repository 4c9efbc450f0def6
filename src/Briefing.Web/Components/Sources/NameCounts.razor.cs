using Briefing.Store.Profiles;
using Microsoft.AspNetCore.Components;

namespace Briefing.Web.Components.Sources;

/// <summary>Names, each with how often it occurs.</summary>
public partial class NameCounts
{
    /// <summary>What is counted.</summary>
    [Parameter, EditorRequired]
    public string Title { get; set; } = "";

    /// <summary>The counts.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<NameCount> Counts { get; set; } = [];

    /// <summary>Where a name leads, if anywhere.</summary>
    [Parameter]
    public Func<string, string>? Link { get; set; }
}
