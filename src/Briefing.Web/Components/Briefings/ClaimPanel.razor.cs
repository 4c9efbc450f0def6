using Briefing.Web.Rendering;
using Briefing.Web.Routing;
using Microsoft.AspNetCore.Components;

namespace Briefing.Web.Components.Briefings;

/// <summary>All that is told of the chosen claim: its chain, what speaks against it, its cautions with their evidence.</summary>
public partial class ClaimPanel
{
    /// <summary>The claim with what belongs to it.</summary>
    [Parameter, EditorRequired]
    public ClaimPanelView Panel { get; set; } = null!;

    private ClaimView Claim => Panel.Claim;

    private string Closed =>
        Addresses.Reading(Panel.Slug, Panel.State with { ClaimId = null }) + "#" + Addresses.ClaimId(Claim.Id);

    /// <summary>Where the evidence of its cautions stands, for script to light it.</summary>
    private string? Evidence
    {
        get
        {
            var spans = string.Join(
                ' ',
                Claim.Flags.Where(flag => !flag.IsDismissed).SelectMany(flag => flag.Spans).Distinct()
            );
            return spans.Length == 0 ? null : spans;
        }
    }
}
