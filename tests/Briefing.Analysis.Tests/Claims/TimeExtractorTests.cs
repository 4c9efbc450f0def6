using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Briefing.Analysis.Claims;
using Briefing.Analysis.Serialization;
using Briefing.Analysis.Tests.Specs;

namespace Briefing.Analysis.Tests.Claims;

public partial class TimeExtractorTests
{
    private static readonly ArticleMetadata s_published = new() { Published = "2023-03-14" };

    public static TheoryData<string, string, string, string, string?> Told() =>
        Cases(section => section is not ("none" or "published"));

    public static TheoryData<string, string, string, string, string?> Published() =>
        Cases(section => section is "published");

    public static TheoryData<string> Untold() =>
        [.. SpecFile.Lines("times.md").Where(entry => entry.Section == "none").Select(entry => entry.Line)];

    [Theory]
    [MemberData(nameof(Told))]
    public void Expression_gets_the_value_that_its_words_give(
        string text,
        string words,
        string value,
        string modifier,
        string? inferred
    )
    {
        var time = Read(text, words, ArticleMetadata.Unstated);

        Assert.Equal(value, time.Explicit);
        Assert.Equal(modifier, JsonNames.Of(time.ModifierIn(text)) ?? "");
        Assert.Equal(inferred, time.Inferred);
        Assert.Equal(inferred is null, time.Basis is null);
    }

    [Theory]
    [MemberData(nameof(Published))]
    public void Date_of_publication_places_what_the_text_leaves_open(
        string text,
        string words,
        string value,
        string modifier,
        string? counted
    )
    {
        var time = Read(text, words, s_published);

        Assert.Equal(value, time.Explicit);
        Assert.Equal(modifier, JsonNames.Of(time.ModifierIn(text)) ?? "");
        Assert.Equal(counted, time.FromPublication);
        Assert.Null(time.Basis);
    }

    [Theory]
    [MemberData(nameof(Untold))]
    public void Lookalike_is_no_expression_of_time(string text) => Assert.Empty(Times(text, ArticleMetadata.Unstated));

    [Theory]
    [InlineData("The depot closed in March 2021.", TimeType.Date)]
    [InlineData("The depot closed at 3 p.m. sharp.", TimeType.Time)]
    [InlineData("The depot closed on Monday night.", TimeType.Time)]
    [InlineData("The depot closed for two years.", TimeType.Duration)]
    [InlineData("The depot closes every Tuesday.", TimeType.Set)]
    [InlineData("The depot closed two years ago.", TimeType.Date)]
    public void Expression_has_a_type(string text, TimeType type) =>
        Assert.Equal(type, Assert.Single(Times(text, ArticleMetadata.Unstated)).Type);

    private static TimeExpression Read(string text, string words, ArticleMetadata metadata) =>
        Assert.Single(Times(text, metadata), time => time.Span.Of(text).SequenceEqual(words));

    private static ImmutableArray<TimeExpression> Times(string text, ArticleMetadata metadata) =>
        AnalysisPipeline.Default.Analyze(text, metadata, TestContext.Current.CancellationToken).Times;

    private static TheoryData<string, string, string, string, string?> Cases(Func<string, bool> isWanted)
    {
        var cases = new TheoryData<string, string, string, string, string?>();
        foreach (var (_, line) in SpecFile.Lines("times.md").Where(entry => isWanted(entry.Section)))
        {
            var match = Case().Match(line);
            Assert.True(match.Success, line);
            cases.Add(
                match.Groups["text"].Value,
                match.Groups["words"].Value,
                match.Groups["value"].Value,
                match.Groups["modifier"].Value,
                match.Groups["inferred"] is { Success: true } inferred ? inferred.Value : null
            );
        }

        return cases;
    }

    [GeneratedRegex(
        @"^(?<text>.+) \| (?<words>.+) = (?<value>\S+)( \[(?<modifier>\w+)\])?( > (?<inferred>\S+))?$",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex Case();
}
