using System.Globalization;
using Briefing.Web.Rendering;
using Briefing.Web.Routing;
using Microsoft.AspNetCore.Components;

namespace Briefing.Web.Components.Briefings;

/// <summary>Switches what is marked, as forms that work without script, and explains the marks.</summary>
public partial class LayerBar
{
    /// <summary>The edition.</summary>
    [Parameter, EditorRequired]
    public EditionView View { get; set; } = null!;

    private ReadingState State => View.State;

    private string Action => Addresses.Briefing(View.Article.Slug);

    private IEnumerable<(string Name, string Value)> Pairs
    {
        get
        {
            if (State.ClaimId is { } id)
            {
                yield return (ReadingState.ClaimName, id.ToString(CultureInfo.InvariantCulture));
            }

            if (State.Hidden != ReadingLayers.None)
            {
                yield return (ReadingState.HideName, ReadingState.NamesOf(State.Hidden));
            }

            if (State.Marks != MarkVerbosity.Numbers)
            {
                yield return (ReadingState.MarksName, ReadingState.NameOf(State.Marks));
            }
        }
    }

    private static string Label(ReadingLayers layer) =>
        layer switch
        {
            ReadingLayers.Claim => "Claims",
            ReadingLayers.Source => "Sources",
            ReadingLayers.Cue => "Cues",
            ReadingLayers.Flag => "Cautions",
            _ => "Notes",
        };

    private static string Label(MarkVerbosity marks) =>
        marks switch
        {
            MarkVerbosity.Quiet => "nothing",
            MarkVerbosity.Full => "all of them",
            _ => "claim numbers",
        };

    private static string? Swatch(ReadingLayers layer) =>
        layer switch
        {
            ReadingLayers.Claim => "claim",
            ReadingLayers.Source => "source i-source",
            ReadingLayers.Cue => "cue i-cue",
            ReadingLayers.Flag => "flagged-3 i-flag",
            _ => null,
        };
}
