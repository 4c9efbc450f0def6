using Briefing.Web.Rendering;
using Microsoft.AspNetCore.Components;

namespace Briefing.Web.Components.Briefings;

/// <summary>What the article dates, in the order of time, and what it leaves undated.</summary>
public partial class Timeline
{
    /// <summary>The edition.</summary>
    [Parameter, EditorRequired]
    public EditionView View { get; set; } = null!;

    private TimelineView Times => View.SideBySide.Timeline;

    private string Undated =>
        Times.UndatedClaims == View.ClaimCount
            ? $"None of the {Wording.Count(View.ClaimCount, "claim")} is dated in its own words."
            : $"{Wording.Count(Times.UndatedClaims, "claim")} of {View.ClaimCount} {(Times.UndatedClaims == 1 ? "has" : "have")} no time in {(Times.UndatedClaims == 1 ? "its" : "their")} own words.";
}
