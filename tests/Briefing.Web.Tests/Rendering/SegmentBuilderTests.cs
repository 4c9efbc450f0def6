using Briefing.Analysis.Text;
using Briefing.Web.Rendering;
using CsCheck;

namespace Briefing.Web.Tests.Rendering;

public sealed class SegmentBuilderTests
{
    private const string Text = "abcdefghij";

    [Theory]
    [InlineData("", "abcdefghij:")]
    [InlineData("c1 2-5", "ab:|cde:c1|fghij:")]
    [InlineData("c1 0-10", "abcdefghij:c1")]
    [InlineData("c1 0-6,c2 3-10", "abc:c1|def:c1 c2|ghij:c2")]
    [InlineData("c1 0-10,c2 3-5,s2 3-4", "abc:c1|d:c1 c2 s2|e:c1 c2|fghij:c1")]
    [InlineData("c1 2-5,c1 2-5", "ab:|cde:c1|fghij:")]
    [InlineData("c1 2-4,c2 4-6", "ab:|cd:c1|ef:c2|ghij:")]
    [InlineData("c1 3-3", "abcdefghij:")]
    [InlineData("c1 8-400", "abcdefgh:|ij:c1")]
    [InlineData("c1 50-400", "abcdefghij:")]
    public void Spans_become_segments_that_do_not_overlap(string spans, string expected) =>
        Assert.Equal(expected, Show(Text, SegmentBuilder.Build(Text, Read(spans), [])));

    [Fact]
    public void Cuts_end_segments()
    {
        var segments = SegmentBuilder.Build(Text, Read("c1 2-8"), [5, 0, 10, 99, -3]);
        Assert.Equal("ab:|cde:c1|fgh:c1|ij:", Show(Text, segments));
    }

    [Fact]
    public void Surrogate_pair_is_taken_whole()
    {
        const string text = "a🚢b";
        var segments = SegmentBuilder.Build(text, Read("c1 2-4,c2 0-2"), [2]);
        Assert.All(segments, segment => Assert.False(char.IsLowSurrogate(text[segment.Span.Start])));
        Assert.Equal("a:c2|🚢:c1 c2|b:c1", Show(text, segments));
    }

    [Fact]
    public void Empty_text_has_no_segments() => Assert.Empty(SegmentBuilder.Build("", Read("c1 0-4"), [2]));

    [Fact]
    public void Any_spans_rebuild_the_text_and_cover_what_they_should() =>
        Gen.Select(Gen.String[0, 60], Gen.Select(Gen.Int[0, 70], Gen.Int[0, 30], Gen.Int[1, 5]).Array[0, 25])
            .Sample(
                (text, raw) =>
                {
                    var layers = raw.Select(r => new LayerSpan(
                            LayerKind.Claim,
                            r.Item3,
                            new TextSpan(r.Item1, r.Item1 + r.Item2)
                        ))
                        .ToArray();
                    var segments = SegmentBuilder.Build(text, layers, []);
                    var rebuilt = string.Concat(segments.Select(segment => segment.Span.Of(text).ToString()));
                    var covered = segments.All(segment =>
                        layers
                            .Where(layer => layer.Span.Contains(segment.Span))
                            .All(layer => segment.Layers.Any(l => l.Id == layer.Id))
                    );
                    return rebuilt == text && covered && segments.All(segment => !segment.Span.IsEmpty);
                }
            );

    [Fact]
    public void Hostile_nesting_names_a_limited_number_of_layers()
    {
        var text = new string('x', 20_000);
        var layers = Enumerable
            .Range(0, 9_000)
            .Select(i => new LayerSpan(LayerKind.Claim, i, new TextSpan(i, text.Length - i)));
        var segments = SegmentBuilder.Build(text, layers, []);
        Assert.All(segments, segment => Assert.InRange(segment.Layers.Length, 0, SegmentBuilder.MaxLayersAtOnePlace));
        Assert.Contains(segments, segment => segment.Layers.Any(layer => layer.Id == 8_999));
    }

    private static IEnumerable<LayerSpan> Read(string spans) =>
        spans
            .Split(',', StringSplitOptions.RemoveEmptyEntries)
            .Select(span =>
            {
                var parts = span.Split(' ', '-');
                var kind = parts[0][0] == 'c' ? LayerKind.Claim : LayerKind.Source;
                return new LayerSpan(
                    kind,
                    int.Parse(parts[0][1..], null),
                    new TextSpan(int.Parse(parts[1], null), int.Parse(parts[2], null))
                );
            });

    private static string Show(string text, IEnumerable<Segment> segments) =>
        string.Join(
            '|',
            segments.Select(segment =>
                segment.Span.Of(text).ToString()
                + ":"
                + string.Join(
                    ' ',
                    segment.Layers.Select(layer => (layer.Kind == LayerKind.Claim ? "c" : "s") + layer.Id)
                )
            )
        );
}
