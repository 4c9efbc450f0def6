using Briefing.Analysis.Claims;
using Briefing.Analysis.Tests.Specs;

namespace Briefing.Analysis.Tests.Claims;

public class ChainSpecTests
{
    public static TheoryData<string, string, string> Chains()
    {
        var cases = new TheoryData<string, string, string>();
        foreach (var (_, line) in SpecFile.Lines("chains.md"))
        {
            if (!line.StartsWith("- ", StringComparison.Ordinal))
            {
                continue;
            }

            var open = line.LastIndexOf('[');
            var close = line.LastIndexOf(']');
            cases.Add(line[2..open].Trim(), line[(open + 1)..close], line[(close + 1)..].Trim());
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Chains))]
    public void Claim_comes_through_the_holders_that_the_text_names(string text, string content, string holders)
    {
        var document = AnalysisPipeline.Default.Analyze(
            text,
            ArticleMetadata.Unstated,
            TestContext.Current.CancellationToken
        );

        var claim = Assert.Single(
            document.Claims,
            claim => string.Join(" … ", claim.Content.Select(span => span.Of(text).ToString())) == content
        );
        Assert.Equal(holders, string.Join(" > ", claim.Chain.Where(hop => !hop.IsDocument).Select(hop => hop.Name)));
        Assert.All(claim.Chain, hop => Assert.Equal(HopBasis.Explicit, hop.Basis));
    }
}
