using Briefing.Web.Rendering;
using Microsoft.AspNetCore.Components;

namespace Briefing.Web.Components.Briefings;

/// <summary>Who says so, each source with its claims and with those who pass them on.</summary>
public partial class SourceList
{
    private const int SourcesInFront = 9;

    /// <summary>The edition.</summary>
    [Parameter, EditorRequired]
    public EditionView View { get; set; } = null!;

    private int ShownSources => Math.Min(View.Sources.Length, SourcesInFront);
}
