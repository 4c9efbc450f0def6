using Briefing.Analysis.Text;
using Microsoft.AspNetCore.Components;

namespace Briefing.Web.Components.Notes;

/// <summary>Shows words of a text marked among what stands around them.</summary>
public sealed partial class Passage
{
    private const int Around = 160;

    /// <summary>The text.</summary>
    [Parameter, EditorRequired]
    public string Text { get; set; } = "";

    /// <summary>The words; within the text.</summary>
    [Parameter, EditorRequired]
    public TextSpan Span { get; set; }

    private string Words => Text[Span.Start..Span.End];

    /// <summary>Where the shown part starts: at a word.</summary>
    private int Start
    {
        get
        {
            var from = Span.Start - Around;
            return from <= 0 ? 0
                : Text.IndexOf(' ', from, Span.Start - from) is var space and >= 0 ? space + 1
                : Span.Start;
        }
    }

    private int End
    {
        get
        {
            var to = Span.End + Around;
            return to >= Text.Length ? Text.Length
                : Text.LastIndexOf(' ', to, to - Span.End) is var space and >= 0 ? space
                : Span.End;
        }
    }

    private static bool HasMore(int start) => start > 0;
}
