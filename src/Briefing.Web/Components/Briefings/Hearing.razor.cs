using Briefing.Web.Rendering;
using Microsoft.AspNetCore.Components;

namespace Briefing.Web.Components.Briefings;

/// <summary>Whom the article lets speak, who comes through others only, to whom views are ascribed, and who is spoken of without being heard.</summary>
public partial class Hearing
{
    /// <summary>The edition.</summary>
    [Parameter, EditorRequired]
    public EditionView View { get; set; } = null!;

    // Of each column; a reader of a page sees who comes up most, and opens the rest.
    private const int MaxShown = 15;

    // Of each party; all of a source's claims stand above.
    private const int MaxClaims = 12;

    private HearingView Parties => View.SideBySide.Hearing;
}
