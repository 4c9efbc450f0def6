using Briefing.Analysis.Attributions;
using Briefing.Analysis.Tests.Specs;
using Briefing.Analysis.Tokenizing;

namespace Briefing.Analysis.Tests.Attributions;

public sealed class AttributionSpecTests
{
    private const string Kind = "attributions";

    public static TheoryData<SpecCase> Verbs => SpecReader.Read("attributions-verbs.md", Kind);

    public static TheoryData<SpecCase> Quotations => SpecReader.Read("attributions-quotations.md", Kind);

    public static TheoryData<SpecCase> OtherCues => SpecReader.Read("attributions-other-cues.md", Kind);

    public static TheoryData<SpecCase> Sources => SpecReader.Read("attributions-sources.md", Kind);

    public static TheoryData<SpecCase> Chains => SpecReader.Read("attributions-chains.md", Kind);

    public static TheoryData<SpecCase> Lookalikes => SpecReader.Read("attributions-lookalikes.md", Kind);

    [Theory]
    [MemberData(nameof(Verbs))]
    [MemberData(nameof(Quotations))]
    [MemberData(nameof(OtherCues))]
    [MemberData(nameof(Sources))]
    [MemberData(nameof(Chains))]
    [MemberData(nameof(Lookalikes))]
    public void Extract_reads_exactly_the_marked_attributions(SpecCase spec)
    {
        var expected = AttributionSpec.Parse(spec.Body);

        var found = new AttributionExtractor().Extract(
            TextAnalyzer.Default.Analyze(expected.Text, TestContext.Current.CancellationToken),
            TestContext.Current.CancellationToken
        );

        Assert.Equal(expected.Describe(), AttributionSpec.Describe(expected.Text, found));
    }
}
