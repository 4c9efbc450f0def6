using Briefing.Analysis.Attributions;
using Briefing.Analysis.Serialization;
using Briefing.Analysis.Text;

namespace Briefing.Analysis.Tests.Serialization;

public sealed class FlatAttributionsTests
{
    [Fact]
    public void Nested_attributions_are_left_out()
    {
        var flat = FlatAttributions.Select(
            Document(Make(1, (3, 4), (5, 20)), Make(2, (8, 9), (10, 20)) with { ParentId = 1 })
        );
        Assert.Equal([1], flat.Select(attribution => attribution.Id));
    }

    [Fact]
    public void Words_that_two_want_go_to_the_surer_one()
    {
        var flat = FlatAttributions.Select(
            Document(Make(1, (3, 4), (5, 20)) with { Confidence = 0.5 }, Make(2, (10, 11), (12, 15)))
        );
        Assert.Equal([1, 2], flat.Select(attribution => attribution.Id));
        Assert.Equal([new TextSpan(5, 10), new TextSpan(11, 12), new TextSpan(15, 20)], flat[0].Content);
        Assert.Equal([new TextSpan(12, 15)], flat[1].Content);
    }

    [Fact]
    public void Attribution_that_is_left_with_nothing_is_dropped()
    {
        var flat = FlatAttributions.Select(
            Document(Make(1, (3, 4), (5, 9)) with { Confidence = 0.5 }, Make(2, (1, 2), (2, 30)))
        );
        Assert.Equal([2], flat.Select(attribution => attribution.Id));
    }

    [Fact]
    public void Two_may_share_their_source()
    {
        var source = new TextSpan(0, 2);
        var flat = FlatAttributions.Select(
            Document(
                Make(1, (3, 4), (5, 9)) with
                {
                    Source = [source],
                },
                Make(2, (10, 11), (12, 20)) with
                {
                    Source = [source],
                }
            )
        );
        Assert.All(flat, attribution => Assert.Equal([source], attribution.Source));
    }

    [Fact]
    public void Random_attributions_never_share_a_unit_afterwards()
    {
        var random = new Random(11);
        for (var round = 0; round < 300; round++)
        {
            var attributions = Enumerable
                .Range(1, random.Next(1, 8))
                .Select(id => Make(id, Pair(random), Pair(random)) with { Confidence = random.NextDouble() })
                .ToArray();
            var taken = new HashSet<int>();
            foreach (
                var span in FlatAttributions
                    .Select(Document(attributions))
                    .SelectMany(a => a.Cue.Spans.Concat(a.Content))
            )
            {
                Assert.All(Enumerable.Range(span.Start, span.Length), place => Assert.True(taken.Add(place)));
            }
        }
    }

    private static (int, int) Pair(Random random)
    {
        var start = random.Next(0, 60);
        return (start, start + random.Next(1, 12));
    }

    private static Attribution Make(int id, (int Start, int End) cue, (int Start, int End) content) =>
        new()
        {
            Id = id,
            Source = [],
            Cue = new Cue([new TextSpan(cue.Start, cue.End)], "say", CueKind.Verb, CueStance.Neutral),
            Content = [new TextSpan(content.Start, content.End)],
            Form = AttributionForm.Indirect,
        };

    private static AnalyzedDocument Document(params Attribution[] attributions) =>
        new()
        {
            Text = new string('x', 100),
            Metadata = ArticleMetadata.Unstated,
            EngineVersion = "test",
            Paragraphs = [],
            Sentences = [],
            WordCount = 0,
            Actors = [],
            Attributions = [.. attributions],
            Claims = [],
            Flags = [],
            Relations = [],
            Times = [],
        };
}
