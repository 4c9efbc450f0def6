using Briefing.Web.Components.Briefings;
using Briefing.Web.Rendering;
using Briefing.Web.Routing;
using Briefing.Web.Tests.Fixtures;
using Bunit;

namespace Briefing.Web.Tests.Components.Briefings;

public sealed class SourceListTests : BunitContext
{
    [Theory]
    [InlineData("Radio North", "named, only relays", null)]
    [InlineData("two former pilots", "not named", "through Radio North and Coast Gazette")]
    [InlineData("somebody not named", "left open", null)]
    public void Source_tells_whether_it_is_named_and_through_whom_it_speaks(string name, string kind, string? through)
    {
        var view = EditionViewBuilder.Build(SampleReading.Edition, ReadingState.Default);
        var source = Render<SourceList>(parameters => parameters.Add(list => list.View, view))
            .FindAll(".sources li")
            .Single(item => item.QuerySelector(".name")!.TextContent == name);

        Assert.Equal(kind, source.QuerySelector(".kind")!.TextContent);
        Assert.Equal(through, source.QuerySelector(".via")?.TextContent);
    }
}
