using Briefing.Analysis.Comparison;
using CsCheck;

namespace Briefing.Analysis.Tests.Comparison;

public class TextSketchTests
{
    // Three standard errors of 96 places at the worst share, one half.
    private const double Error = 0.16;

    [Theory]
    [InlineData(400, 0)]
    [InlineData(400, 40)]
    [InlineData(400, 200)]
    [InlineData(400, 400)]
    public void Similarity_and_containment_are_estimated(int length, int changed)
    {
        var words = Enumerable.Range(0, length).Select(place => $"w{place}").ToArray();
        var other = words.Select((word, place) => place < changed ? $"x{place}" : word).ToArray();
        var shared = (double)Runs(words).Intersect(Runs(other)).Count();
        var all = Runs(words).Union(Runs(other)).Count();

        var (one, two) = (Sketch(words), Sketch(other));

        Assert.InRange(one.Similarity(two), (shared / all) - Error, (shared / all) + Error);
        Assert.InRange(one.Containment(two), (shared / one.Runs) - Error, (shared / one.Runs) + Error);
        Assert.True(
            changed > 40 || Enumerable.Range(0, TextSketch.Bands).Any(band => one.Band(band) == two.Band(band))
        );
        Assert.False(
            changed == length && Enumerable.Range(0, TextSketch.Bands).Any(band => one.Band(band) == two.Band(band))
        );
    }

    [Fact]
    public void Part_of_a_text_is_contained_in_it()
    {
        var words = Enumerable.Range(0, 600).Select(place => $"w{place}").ToArray();

        Assert.InRange(Sketch(words).Containment(Sketch(words[..250])), 0.7, 1);
    }

    [Fact]
    public void Case_and_punctuation_do_not_matter()
    {
        var one = TextSketch.Of("The dam has moved, officials said: four centimetres.");
        var other = TextSketch.Of("the DAM has moved officials said “four centimetres”");

        Assert.Equal(1, one.Similarity(other));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Too few words")]
    public void Short_text_is_like_nothing(string text) =>
        Assert.Equal(0, TextSketch.Of(text).Similarity(TextSketch.Of(text)));

    [Fact]
    public void Any_string_can_be_sketched() =>
        Gen.String.Sample(text =>
        {
            var sketch = TextSketch.Of(text);
            Assert.Equal(sketch.Runs == 0 ? 0 : 1, sketch.Similarity(TextSketch.Of(text)));
        });

    private static TextSketch Sketch(string[] words) => TextSketch.Of(string.Join(' ', words));

    private static HashSet<string> Runs(string[] words) =>
        [.. Enumerable.Range(0, words.Length - 4).Select(at => string.Join(' ', words[at..(at + 5)]))];
}
