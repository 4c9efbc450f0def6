using System.Collections.Immutable;
using Briefing.Analysis.Text;

namespace Briefing.Web.Rendering;

/// <summary>
/// Turns overlapping and nested spans into neighbouring segments that do not overlap. The work grows with the length of the
/// list of spans (times its logarithm), whatever the spans are.
/// </summary>
public static class SegmentBuilder
{
    /// <summary>
    /// How many layers a segment names at most. Real texts stay far below; a thousand nested spans would otherwise name
    /// a thousand layers in each of two thousand segments. The spans that opened last, which are the inner ones, are kept.
    /// </summary>
    public const int MaxLayersAtOnePlace = 32;

    /// <summary>Cuts a text into segments, in text order, that cover it wholly.</summary>
    /// <param name="text">The text.</param>
    /// <param name="layers">The marked spans, in any order. What reaches out of the text is cut off, empty spans are left out.</param>
    /// <param name="cuts">Further places where a segment must end, such as the bounds of sentences.</param>
    public static ImmutableArray<Segment> Build(string text, IEnumerable<LayerSpan> layers, IEnumerable<int> cuts)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(layers);
        ArgumentNullException.ThrowIfNull(cuts);
        if (text.Length == 0)
        {
            return [];
        }

        var spans = layers.Select(layer => Fit(text, layer)).Where(layer => !layer.Span.IsEmpty).ToArray();
        Array.Sort(spans, static (a, b) => Compare(a, b));
        var byEnd = Enumerable.Range(0, spans.Length).ToArray();
        Array.Sort(byEnd, (a, b) => spans[a].Span.End.CompareTo(spans[b].Span.End));

        var places = Places(text, spans, cuts);
        var active = new ActiveSpans(spans.Length);
        var segments = ImmutableArray.CreateBuilder<Segment>(places.Length);
        var opened = 0;
        var closed = 0;
        for (var i = 0; i + 1 < places.Length; i++)
        {
            var span = new TextSpan(places[i], places[i + 1]);
            while (closed < byEnd.Length && spans[byEnd[closed]].Span.End <= span.Start)
            {
                active.Close(byEnd[closed++]);
            }

            while (opened < spans.Length && spans[opened].Span.Start <= span.Start)
            {
                active.Open(opened++);
            }

            segments.Add(new Segment(span, Layers(spans, active)));
        }

        return segments.DrainToImmutable();
    }

    private static ImmutableArray<LayerSpan> Layers(LayerSpan[] spans, ActiveSpans active)
    {
        if (active.IsEmpty)
        {
            return [];
        }

        var layers = active.Latest(MaxLayersAtOnePlace).Select(index => spans[index]).Distinct().ToArray();
        Array.Sort(layers, static (a, b) => a.Kind != b.Kind ? a.Kind.CompareTo(b.Kind) : a.Id.CompareTo(b.Id));
        return [.. layers];
    }

    private static int[] Places(string text, LayerSpan[] spans, IEnumerable<int> cuts)
    {
        var places = new List<int>(2 * spans.Length + 2) { 0, text.Length };
        foreach (var layer in spans)
        {
            places.Add(layer.Span.Start);
            places.Add(layer.Span.End);
        }

        places.AddRange(cuts.Where(cut => cut > 0 && cut < text.Length).Select(cut => Left(text, cut)));
        places.Sort();
        return [.. places.Distinct()];
    }

    private static LayerSpan Fit(string text, LayerSpan layer)
    {
        var start = Left(text, Math.Min(layer.Span.Start, text.Length));
        var end = Math.Min(layer.Span.End, text.Length);
        end = layer.Span.IsEmpty || end <= start ? start : Right(text, end);
        return layer with { Span = new TextSpan(start, end) };
    }

    /// <summary>The outer spans first, so that the inner ones open last.</summary>
    private static int Compare(LayerSpan a, LayerSpan b) =>
        a.Span.Start != b.Span.Start ? a.Span.Start.CompareTo(b.Span.Start)
        : a.Span.End != b.Span.End ? b.Span.End.CompareTo(a.Span.End)
        : a.Kind != b.Kind ? a.Kind.CompareTo(b.Kind)
        : a.Id.CompareTo(b.Id);

    private static int Left(string text, int position) => SplitsPair(text, position) ? position - 1 : position;

    private static int Right(string text, int position) => SplitsPair(text, position) ? position + 1 : position;

    private static bool SplitsPair(string text, int position) =>
        position > 0
        && position < text.Length
        && char.IsLowSurrogate(text[position])
        && char.IsHighSurrogate(text[position - 1]);
}
