using Briefing.Web.Rendering;
using Microsoft.AspNetCore.Components;

namespace Briefing.Web.Components.Briefings;

/// <summary>What of an article pulls apart, as pairs of quoted words.</summary>
public partial class SideBySide
{
    /// <summary>The edition.</summary>
    [Parameter, EditorRequired]
    public EditionView View { get; set; } = null!;

    private SideBySideView Beside => View.SideBySide;

    private bool HasAny => !Beside.Conflicts.IsEmpty || !Beside.Ledgers.IsEmpty || !Beside.LostHedges.IsEmpty;
}
