using Briefing.Web.Rendering;
using Microsoft.AspNetCore.Components;

namespace Briefing.Web.Components.Briefings;

/// <summary>All that a briefing shows of its edition, or the list of its claims alone.</summary>
public partial class BriefingContent
{
    /// <summary>The edition.</summary>
    [Parameter, EditorRequired]
    public EditionView View { get; set; } = null!;

    private MarkupString? Pause => View.IsLong ? ParserPause.Markup : null;
}
