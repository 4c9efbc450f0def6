using Briefing.Analysis;
using Briefing.Web.Components.Briefings;
using Briefing.Web.Rendering;
using Briefing.Web.Routing;
using Briefing.Web.Tests.Fixtures;
using Bunit;

namespace Briefing.Web.Tests.Components.Briefings;

public sealed class HearingTests : BunitContext
{
    private const string Text =
        "Mayor Ilse Brandt said on Monday that the channel is safe. Two former pilots said the dredging had stopped, the "
        + "Coast Gazette reported. Norway closed the pier in May. The pier was built by Norway.";

    [Theory]
    [InlineData("Heard", "Ilse Brandt 1")]
    [InlineData("Heard through others only", "Two former pilots 3")]
    [InlineData("Views ascribed to them", "nobody")]
    [InlineData("Spoken of, not heard", "Norway 2 mentions")]
    public void Party_stands_where_it_is_heard(string title, string parties)
    {
        var document = AnalysisPipeline.Default.Analyze(
            Text,
            ArticleMetadata.Unstated,
            TestContext.Current.CancellationToken
        );
        var view = EditionViewBuilder.Build(SampleReading.EditionOf(document), ReadingState.Default);
        var column = Render<Hearing>(parameters => parameters.Add(hearing => hearing.View, view))
            .FindAll(".columns section")
            .Single(section => section.QuerySelector("h3")!.TextContent == title);

        Assert.Equal(
            parties,
            string.Join(", ", column.QuerySelectorAll("li, .nobody").Select(item => item.TextContent.Trim()))
        );
    }
}
