using System.Collections.Immutable;
using System.Globalization;
using Briefing.Analysis;
using Briefing.Analysis.Skepticism;

namespace Briefing.Web.Rendering;

/// <summary>Writes a segment's layers as the attributes of its element.</summary>
internal sealed class SegmentViewBuilder(AnalyzedDocument reading, ILookup<int, int> opens)
{
    public SegmentView Build(Segment segment)
    {
        var layers = segment.Layers;
        return new SegmentView
        {
            Text = segment.Span.Of(reading.Text).ToString(),
            Start = segment.Span.Start.ToString(CultureInfo.InvariantCulture),
            End = segment.Span.End.ToString(CultureInfo.InvariantCulture),
            Class = Classes(layers),
            Claims = Ids(layers, LayerKind.Claim),
            Sources = Ids(layers, LayerKind.Source),
            Cues = Ids(layers, LayerKind.Cue),
            Flags = Rules(layers),
            Opens = [.. opens[segment.Span.Start]],
        };
    }

    private static string? Ids(ImmutableArray<LayerSpan> layers, LayerKind kind)
    {
        var ids = string.Join(
            ' ',
            layers.Where(layer => layer.Kind == kind).Select(layer => layer.Id.ToString(CultureInfo.InvariantCulture))
        );
        return ids.Length == 0 ? null : ids;
    }

    private string? Rules(ImmutableArray<LayerSpan> layers)
    {
        var rules = string.Join(
            ' ',
            layers
                .Where(layer => layer.Kind == LayerKind.Flag)
                .Select(layer => FlagGlossary.Get(reading.Flags[layer.Id - 1].Code).Id)
                .Distinct()
        );
        return rules.Length == 0 ? null : rules;
    }

    private string? Classes(ImmutableArray<LayerSpan> layers)
    {
        if (layers.IsEmpty)
        {
            return null;
        }

        var classes = new List<string>(4);
        var claims = layers.Count(layer => layer.Kind == LayerKind.Claim);
        if (claims > 0)
        {
            classes.Add(claims > 1 ? "claim nested" : "claim");
        }

        if (layers.Any(layer => layer.Kind == LayerKind.Source))
        {
            classes.Add("source");
        }

        if (layers.Any(layer => layer.Kind == LayerKind.Cue))
        {
            classes.Add("cue");
        }

        var severities = layers
            .Where(layer => layer.Kind == LayerKind.Flag)
            .Select(layer => reading.Flags[layer.Id - 1].Severity)
            .ToList();
        if (severities.Count > 0)
        {
            classes.Add("flagged-" + ((int)severities.Max()).ToString(CultureInfo.InvariantCulture));
        }

        return string.Join(' ', classes);
    }
}
