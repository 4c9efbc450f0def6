using Microsoft.AspNetCore.Components;

namespace Briefing.Web.Components.Desk;

/// <summary>Two switches, read and starred. They stand in a form that sends them, or script keeps them in the browser.</summary>
public partial class MarkButtons
{
    /// <summary>The article's place in addresses.</summary>
    [Parameter, EditorRequired]
    public string Slug { get; set; } = "";

    /// <summary>The article's title, for those who hear the buttons apart from it.</summary>
    [Parameter, EditorRequired]
    public string Title { get; set; } = "";

    /// <summary>Whether it is read.</summary>
    [Parameter]
    public bool IsRead { get; set; }

    /// <summary>Whether it is starred.</summary>
    [Parameter]
    public bool IsStarred { get; set; }

    /// <summary>Whether marks are kept with an account; else the browser keeps them.</summary>
    [Parameter]
    public bool IsKept { get; set; }

    private string Type => IsKept ? "submit" : "button";
}
