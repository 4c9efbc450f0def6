using Briefing.Analysis.Mentions.Names;
using Briefing.Analysis.Tests.Specs;
using Briefing.Analysis.Tokenizing;

namespace Briefing.Analysis.Tests.Mentions.Names;

public sealed class NameSpecTests
{
    public static TheoryData<SpecCase> Names => SpecReader.Read("names.md", "names");

    [Theory]
    [MemberData(nameof(Names))]
    public void Names_are_as_marked(SpecCase spec)
    {
        var marked = MarkedText.Parse(spec.Body);
        var analyzed = TextAnalyzer.Default.Analyze(marked.Text, TestContext.Current.CancellationToken);

        var names = NameTagger.Default.Tag(analyzed, TestContext.Current.CancellationToken);

        Assert.Equal(
            marked.Spans.Select(span => (span.Label, span.Span.Of(marked.Text).ToString())),
            names.Select(name => (name.Actor.ToString().ToLowerInvariant(), name.Span.Of(marked.Text).ToString()))
        );
    }
}
