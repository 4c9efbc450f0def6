using Microsoft.AspNetCore.Components;

namespace Briefing.Web.Rendering;

/// <summary>
/// A place where a browser may stop reading a long page and see to its reader. Chromium's HTML parser takes all that has arrived
/// in one task of up to half a second, and looks up only where a <c>script</c> element starts, also one that holds nothing but
/// data and is never run. Measured by the <c>browser</c> benchmark.
/// </summary>
public static class ParserPause
{
    /// <summary>After how many paragraphs of a long article there is one.</summary>
    public const int Paragraphs = 10;

    /// <summary>An empty block of data.</summary>
    public static MarkupString Markup { get; } = new("<script type=\"application/json\">{}</script>");
}
