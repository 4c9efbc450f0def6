using System.Globalization;
using Briefing.Web.Rendering;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Briefing.Web.Components.Briefings;

/// <summary>
/// A chain as a drawing: explicit steps solid, inherited ones dashed. The words stand in a list beside it for those who do
/// not see it. Written by hand, since Razor keeps the element <c>text</c> for itself.
/// </summary>
public sealed class ChainDrawing : ComponentBase
{
    private const int Radius = 5;

    /// <summary>The diagram.</summary>
    [Parameter, EditorRequired]
    public ChainDiagram Diagram { get; set; } = null!;

    /// <inheritdoc/>
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.OpenElement(0, "svg");
        builder.AddAttribute(1, "class", "diagram");
        builder.AddAttribute(2, "viewBox", string.Create(Culture, $"0 0 {ChainDiagram.Width} {Diagram.Height}"));
        builder.AddAttribute(3, "width", Number(ChainDiagram.Width));
        builder.AddAttribute(4, "height", Number(Diagram.Height));
        builder.AddAttribute(5, "aria-hidden", "true");
        foreach (var node in Diagram.Nodes)
        {
            Add(builder, node);
        }

        builder.CloseElement();
    }

    private static CultureInfo Culture => CultureInfo.InvariantCulture;

    private static void Add(RenderTreeBuilder builder, ChainNode node)
    {
        var kind = node.Holder.IsInherited ? " inherited" : "";
        if (node.Above > 0)
        {
            builder.OpenElement(10, "line");
            builder.AddAttribute(11, "class", "hop-line" + kind);
            builder.AddAttribute(12, "x1", Number(ChainDiagram.Spine));
            builder.AddAttribute(13, "x2", Number(ChainDiagram.Spine));
            builder.AddAttribute(14, "y1", Number(node.Above + Radius));
            builder.AddAttribute(15, "y2", Number(node.Circle - Radius));
            builder.CloseElement();
        }

        builder.OpenElement(20, "circle");
        builder.AddAttribute(21, "class", "hop-dot" + (node.Holder.IsLast ? " last" : kind));
        builder.AddAttribute(22, "cx", Number(ChainDiagram.Spine));
        builder.AddAttribute(23, "cy", Number(node.Circle));
        builder.AddAttribute(24, "r", Number(Radius));
        builder.CloseElement();
        if (node.Holder.Cue is { } cue)
        {
            Write(builder, "hop-cue", "“" + cue + "”", node.CueBaseline);
        }

        foreach (var line in node.Lines)
        {
            Write(builder, node.Holder.IsLast ? "hop-name last" : "hop-name", line.Words, line.Baseline);
        }

        var grade = node.Holder.Commitment + (node.Holder.IsInherited ? "; carried over" : "");
        Write(builder, "hop-grade", grade, node.GradeBaseline);
    }

    private static void Write(RenderTreeBuilder builder, string style, string words, int baseline)
    {
        builder.OpenElement(30, "text");
        builder.AddAttribute(31, "class", style);
        builder.AddAttribute(32, "x", Number(ChainDiagram.Words));
        builder.AddAttribute(33, "y", Number(baseline));
        builder.AddContent(34, words);
        builder.CloseElement();
    }

    private static string Number(int value) => value.ToString(Culture);
}
