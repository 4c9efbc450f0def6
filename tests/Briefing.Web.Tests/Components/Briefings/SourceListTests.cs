using Briefing.Web.Components.Briefings;
using Briefing.Web.Rendering;
using Briefing.Web.Routing;
using Briefing.Web.Tests.Fixtures;
using Bunit;

namespace Briefing.Web.Tests.Components.Briefings;

public sealed class SourceListTests : BunitContext
{
    [Theory]
    [InlineData("Radio North", "named, only relays", "passes on what others say")]
    [InlineData(
        "two former pilots",
        "not named",
        "two in number; no longer in post ('former'); comes through Radio North and Coast Gazette"
    )]
    [InlineData("somebody not named", "left open", null)]
    public void Source_tells_whether_it_is_named_and_what_the_article_tells_of_it(
        string name,
        string kind,
        string? told
    )
    {
        var view = EditionViewBuilder.Build(SampleReading.Edition, ReadingState.Default);
        var source = Render<SourceList>(parameters => parameters.Add(list => list.View, view))
            .FindAll(".sources li")
            .Single(item => item.QuerySelector(".name")!.TextContent == name);

        Assert.Equal(kind, source.QuerySelector(".kind")!.TextContent);
        var descriptor = source.QuerySelector(".via")?.TextContent;
        Assert.Equal(told is null, descriptor is null);
        Assert.StartsWith(told ?? "", descriptor ?? "", StringComparison.Ordinal);
    }
}
