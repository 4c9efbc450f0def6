using Briefing.Web.Rendering;
using Briefing.Web.Routing;
using Microsoft.AspNetCore.Components;

namespace Briefing.Web.Components.Briefings;

/// <summary>
/// Every claim with all that is known of it, to be read without the text: below the text, folded until it is wanted; on a page
/// of its own where an article is long, or where that is asked for.
/// </summary>
public partial class ClaimList
{
    /// <summary>The edition.</summary>
    [Parameter, EditorRequired]
    public EditionView View { get; set; } = null!;

    private ReadingState List => View.State with { ListsClaims = true, ClaimId = null };

    private ReadingState Text => View.State with { ListsClaims = false };
}
