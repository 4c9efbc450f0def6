using Briefing.Analysis.Skepticism;
using Microsoft.AspNetCore.Components;

namespace Briefing.Web.Components.Flags;

/// <summary>What a rule means.</summary>
public partial class FlagPage(NavigationManager navigation)
{
    /// <summary>The rule's stable id.</summary>
    [Parameter]
    public string Id { get; set; } = "";

    private FlagRule? Rule { get; set; }

    /// <inheritdoc/>
    protected override void OnInitialized()
    {
        if (FlagGlossary.TryGet(Id, out var rule))
        {
            Rule = rule;
        }
        else
        {
            navigation.NotFound();
        }
    }
}
