using Briefing.Analysis.Claims;
using Briefing.Analysis.Text;
using Briefing.Web.Components.Briefings;
using Briefing.Web.Rendering;
using Briefing.Web.Routing;
using Briefing.Web.Tests.Fixtures;
using Bunit;

namespace Briefing.Web.Tests.Components.Briefings;

public sealed class TimelineTests : BunitContext
{
    [Fact]
    public void What_has_a_year_stands_in_the_order_of_time_and_the_rest_apart()
    {
        var document = SampleReading.Document with
        {
            Times =
            [
                new TimeExpression(1, At("in May"), "XXXX-05", null, null),
                new TimeExpression(2, At("before winter"), "2023-24", null, null),
                new TimeExpression(3, At("in spring"), "XXXX-21", "2023-21", At("before winter")),
            ],
        };
        var view = EditionViewBuilder.Build(SampleReading.EditionOf(document), ReadingState.Default);
        var timeline = Render<Timeline>(parameters => parameters.Add(line => line.View, view));

        Assert.Equal(["spring 2023", "winter 2023"], timeline.FindAll(".dated .date").Select(date => date.TextContent));
        Assert.Equal(["May of a year not told"], timeline.FindAll(".undated .date").Select(date => date.TextContent));
        Assert.Contains(
            "inferred from “before winter”",
            timeline.Find(".dated li").TextContent,
            StringComparison.Ordinal
        );
        Assert.Equal("#s2", timeline.Find(".undated a").GetAttribute("href"));
        Assert.Equal("6 claims of 9 have no time in their own words.", timeline.Find(".sub").TextContent);
    }

    [Fact]
    public void Same_words_for_the_same_time_stand_once_with_every_sentence_that_has_them()
    {
        var text = string.Join(' ', Enumerable.Repeat("The mill closed on Monday.", 40));
        var document = SampleReading.Document with
        {
            Text = text,
            Claims = [],
            Sentences = [.. Enumerable.Range(0, 40).Select(i => new TextSpan(i * 27, (i * 27) + 26))],
            Times =
            [
                .. Enumerable
                    .Range(0, 40)
                    .Select(i => new TimeExpression(
                        i + 1,
                        new TextSpan((i * 27) + 19, (i * 27) + 25),
                        "XXXX-WXX-1",
                        null,
                        null
                    )),
            ],
        };

        var entry = Assert.Single(TimelineViewBuilder.Build(document).Open);

        Assert.Equal("Monday", entry.Words);
        Assert.Equal(1, entry.Sentence);
        Assert.Equal(Enumerable.Range(2, 39), entry.Again);
    }

    [Fact]
    public void Date_that_is_counted_from_the_date_of_publication_says_so()
    {
        var document = SampleReading.Document with
        {
            Times = [new TimeExpression(1, At("in May"), "XXXX-05", "2024-05", null)],
        };
        var view = EditionViewBuilder.Build(SampleReading.EditionOf(document), ReadingState.Default);
        var entry = Render<Timeline>(parameters => parameters.Add(line => line.View, view)).Find(".dated li");

        Assert.Contains("May 2024", entry.TextContent, StringComparison.Ordinal);
        Assert.Contains("counted from the stated date of publication", entry.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2022-23", "autumn 2022")]
    [InlineData("2024-Q3", "quarter 3 2024")]
    [InlineData("2024-03", "March 2024")]
    [InlineData("2024-03-09", "9 March 2024")]
    [InlineData("2024", "2024")]
    [InlineData("XXXX-09", "September of a year not told")]
    [InlineData("XXXX-02-29", "29 February of a year not told")]
    [InlineData("XXXX-WXX-7", "a Sunday, which one is not told")]
    [InlineData("XXXX-WXX-1", "a Monday, which one is not told")]
    [InlineData("PRESENT_REF", "when it was written")]
    [InlineData(null, "not told when")]
    [InlineData("XXXX", "not told when")]
    [InlineData("20", "20")]
    public void Value_is_told_in_words(string? value, string words)
    {
        Assert.Equal(words, DateWording.Value(value));
    }

    private static TextSpan At(string words)
    {
        var start = SampleReading.Text.IndexOf(words, StringComparison.Ordinal);
        return new TextSpan(start, start + words.Length);
    }
}
