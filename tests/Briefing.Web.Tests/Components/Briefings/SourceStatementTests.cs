using Briefing.Web.Components.Briefings;
using Briefing.Web.Rendering;
using Briefing.Web.Routing;
using Briefing.Web.Tests.Fixtures;
using Bunit;

namespace Briefing.Web.Tests.Components.Briefings;

public sealed class SourceStatementTests : BunitContext
{
    [Fact]
    public void Statement_is_shown_whole()
    {
        var view = EditionViewBuilder.Build(SampleReading.Edition, ReadingState.Default);

        var shown = Render<SourceStatement>(parameters => parameters.Add(statement => statement.View, view))
            .FindAll("section.statement p:not(.sub)")
            .Select(paragraph => paragraph.TextContent);

        Assert.NotEmpty(view.Statement.Text);
        Assert.Equal(view.Statement.Text, string.Join(' ', shown));
    }

    [Fact]
    public void Article_that_claims_nothing_has_no_statement()
    {
        var view = EditionViewBuilder.Build(SampleReading.Edition, ReadingState.Default);
        view = view with { Statement = view.Statement with { Sentences = [] } };

        Assert.Empty(
            Render<SourceStatement>(parameters => parameters.Add(statement => statement.View, view)).Markup.Trim()
        );
    }
}
