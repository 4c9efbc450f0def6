using Briefing.Web.Rendering;
using Microsoft.AspNetCore.Components;

namespace Briefing.Web.Components.Briefings;

/// <summary>What a reader should know in the first minute: the lead claims with who holds them and how firmly, and what to be careful of.</summary>
public partial class BottomLine
{
    /// <summary>The edition.</summary>
    [Parameter, EditorRequired]
    public EditionView View { get; set; } = null!;
}
