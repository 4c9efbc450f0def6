using System.Globalization;
using Briefing.Store.Search;
using Briefing.Web.Rendering;
using Briefing.Web.Routing;
using Microsoft.AspNetCore.Components;

namespace Briefing.Web.Components.Briefings;

/// <summary>How many hits a search has in the text, and the way from one to the next, round and round.</summary>
public partial class HitBar
{
    /// <summary>The article's place in addresses.</summary>
    [Parameter, EditorRequired]
    public string Slug { get; set; } = "";

    /// <summary>What the reader has chosen, the search among it.</summary>
    [Parameter, EditorRequired]
    public ReadingState State { get; set; } = ReadingState.Default;

    /// <summary>How many hits there are.</summary>
    [Parameter, EditorRequired]
    public int Count { get; set; }

    /// <summary>The hit that the address names.</summary>
    [Parameter]
    public string? Asked { get; set; }

    private string Said => Count == TextMatches.MaxMatches ? $"The first {Count} hits" : Wording.Count(Count, "hit");

    private int? Number =>
        int.TryParse(Asked, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && number >= 1
        && number <= Count
            ? number
            : null;

    private int Next => Number is { } at && at < Count ? at + 1 : 1;

    private int Previous => Number is { } at && at > 1 ? at - 1 : Count;
}
