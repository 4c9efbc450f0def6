using Briefing.Analysis.Tests.Specs;

namespace Briefing.Analysis.Tests.Claims;

public class TimeExtractorTests
{
    public static TheoryData<string, string, string, string?> Told()
    {
        var cases = new TheoryData<string, string, string, string?>();
        foreach (var (_, line) in SpecFile.Lines("times.md").Where(entry => entry.Section is "explicit" or "inferred"))
        {
            var parts = line.Split(" | ");
            var halves = parts[1].Split(" = ");
            var values = halves[1].Split(" > ");
            cases.Add(parts[0], halves[0], values[0], values.Length > 1 ? values[1] : null);
        }

        return cases;
    }

    public static TheoryData<string> Untold() =>
        [.. SpecFile.Lines("times.md").Where(entry => entry.Section == "none").Select(entry => entry.Line)];

    [Theory]
    [MemberData(nameof(Told))]
    public void Expression_gets_the_value_that_its_words_give(string text, string words, string value, string? inferred)
    {
        var document = AnalysisPipeline.Default.Analyze(
            text,
            ArticleMetadata.Unstated,
            TestContext.Current.CancellationToken
        );

        var time = Assert.Single(document.Times, time => time.Span.Of(text).SequenceEqual(words));
        Assert.Equal(value, time.Explicit);
        Assert.Equal(inferred, time.Inferred);
        Assert.Equal(inferred is null, time.Basis is null);
    }

    [Theory]
    [MemberData(nameof(Untold))]
    public void Lookalike_is_no_expression_of_time(string text)
    {
        var document = AnalysisPipeline.Default.Analyze(
            text,
            ArticleMetadata.Unstated,
            TestContext.Current.CancellationToken
        );

        Assert.Empty(document.Times);
    }
}
