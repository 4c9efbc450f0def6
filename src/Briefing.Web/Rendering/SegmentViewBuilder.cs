using System.Collections.Immutable;
using System.Globalization;
using Briefing.Analysis;
using Briefing.Analysis.Skepticism;

namespace Briefing.Web.Rendering;

/// <summary>Writes a segment's layers as the attributes of its element.</summary>
internal sealed class SegmentViewBuilder(AnalyzedDocument reading, Selection? selection)
{
    private readonly ILookup<int, int> _opens = reading
        .Claims.Where(claim => claim.Content[0].Start < reading.Text.Length)
        .ToLookup(claim => claim.Content[0].Start, claim => claim.Id);

    private readonly ILookup<int, int> _ends = reading.Claims.ToLookup(
        claim => Math.Min(claim.Content[^1].End, reading.Text.Length),
        claim => claim.Id
    );

    public SegmentView Build(Segment segment)
    {
        var layers = segment.Layers;
        return new SegmentView
        {
            Text = segment.Span.Of(reading.Text).ToString(),
            Start = segment.Span.Start.ToString(CultureInfo.InvariantCulture),
            End = segment.Span.End.ToString(CultureInfo.InvariantCulture),
            Class = Classes(segment),
            Claims = Ids(layers, LayerKind.Claim),
            Sources = Ids(layers, LayerKind.Source),
            Cues = Ids(layers, LayerKind.Cue),
            Flags = Rules(layers),
            At = At(layers),
            Hit = layers
                .Where(layer => layer.Kind == LayerKind.Hit && layer.Span.Start == segment.Span.Start)
                .Select(layer => (int?)layer.Id)
                .FirstOrDefault(),
            Ends = NullIfEmpty(string.Join(' ', _ends[segment.Span.End])),
            Opens = [.. _opens[segment.Span.Start]],
        };
    }

    private static string? Ids(ImmutableArray<LayerSpan> layers, LayerKind kind) =>
        NullIfEmpty(string.Join(' ', layers.Where(layer => layer.Kind == kind).Select(layer => layer.Id)));

    private static string? NullIfEmpty(string words) => words.Length == 0 ? null : words;

    private string? Rules(ImmutableArray<LayerSpan> layers) =>
        NullIfEmpty(
            string.Join(
                ' ',
                layers
                    .Where(layer => layer.Kind == LayerKind.Flag)
                    .Select(layer => FlagGlossary.Get(reading.Flags[layer.Id - 1].Code).Id)
                    .Distinct()
            )
        );

    /// <summary>The claims of all marks at a place, the smallest mark first; <see langword="null"/> where they are of one claim.</summary>
    private string? At(ImmutableArray<LayerSpan> layers)
    {
        var claims = layers
            .Where(layer => layer.Kind != LayerKind.Hit)
            .OrderBy(layer => layer.Span.Length)
            .ThenByDescending(layer => layer.Span.Start)
            .Select(ClaimOf)
            .OfType<int>()
            .Distinct()
            .ToList();
        return claims.Count > 1 ? string.Join(' ', claims) : null;
    }

    private int? ClaimOf(LayerSpan layer) =>
        layer.Kind == LayerKind.Flag ? reading.Flags[layer.Id - 1].ClaimId : layer.Id;

    private string? Classes(Segment segment)
    {
        var layers = segment.Layers;
        if (layers.IsEmpty)
        {
            return null;
        }

        var classes = new List<string>(6);
        var claims = layers.Count(layer => layer.Kind == LayerKind.Claim);
        if (claims > 0)
        {
            classes.Add(claims > 1 ? "claim nested" : "claim");
        }

        AddMark(classes, segment, LayerKind.Source, "source", "i-source");
        AddMark(classes, segment, LayerKind.Cue, "cue", "i-cue");
        AddFlags(classes, segment);
        if (layers.Any(layer => layer.Kind == LayerKind.Hit))
        {
            classes.Add("hit");
        }

        if (selection?.ClassOf(segment) is { } lit)
        {
            classes.Add(lit);
        }

        return string.Join(' ', classes);
    }

    /// <summary>A mark, with its sign where it starts.</summary>
    private static void AddMark(List<string> classes, Segment segment, LayerKind kind, string mark, string sign)
    {
        var layers = segment.Layers.Where(layer => layer.Kind == kind).ToList();
        if (layers.Count == 0)
        {
            return;
        }

        classes.Add(mark);
        if (layers.Exists(layer => layer.Span.Start == segment.Span.Start))
        {
            classes.Add(sign);
        }
    }

    /// <summary>The gravest flag's mark, with its sign where a grave one starts.</summary>
    private void AddFlags(List<string> classes, Segment segment)
    {
        var flags = segment.Layers.Where(layer => layer.Kind == LayerKind.Flag).ToList();
        if (flags.Count == 0)
        {
            return;
        }

        var severity = flags.Max(SeverityOf);
        classes.Add("flagged-" + ((int)severity).ToString(CultureInfo.InvariantCulture));
        if (flags.Exists(layer => layer.Span.Start == segment.Span.Start && SeverityOf(layer) == FlagSeverity.High))
        {
            classes.Add("i-flag");
        }
    }

    private FlagSeverity SeverityOf(LayerSpan layer) => reading.Flags[layer.Id - 1].Severity;
}
