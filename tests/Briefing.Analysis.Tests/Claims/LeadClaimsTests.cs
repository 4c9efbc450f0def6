using Briefing.Analysis.Claims;

namespace Briefing.Analysis.Tests.Claims;

public class LeadClaimsTests
{
    [Theory]
    [InlineData(
        "Citing two former port officials, The Harbour Gazette, as reported by Coast Post, suggests that the pier had sunk.",
        "The pier had sunk",
        4
    )]
    [InlineData("According to the Coast Post, the mayor said that the pier is closed.", "The pier is closed", 3)]
    [InlineData(
        "According to the Coast Post, the mayor crossed the bridge, sold her boat and promised to pay for the pier.",
        "The mayor crossed the bridge",
        2
    )]
    public void Claim_that_only_says_who_says_so_gives_way_to_what_is_said(string text, string opening, int hops)
    {
        var document = AnalysisPipeline.Default.Analyze(
            text,
            ArticleMetadata.Unstated,
            TestContext.Current.CancellationToken
        );

        var lead = LeadClaims.Of(document)[0];

        Assert.StartsWith(opening, lead.Proposition, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(hops, lead.Chain.Length);
    }

    [Fact]
    public void Leads_are_few_in_order_and_none_lies_in_another()
    {
        var text = string.Join(
            ' ',
            Enumerable.Range(0, 20).Select(index => $"Officials said that bridge {index} may close, sources said.")
        );
        var document = AnalysisPipeline.Default.Analyze(
            text,
            ArticleMetadata.Unstated,
            TestContext.Current.CancellationToken
        );

        var leads = LeadClaims.Of(document);

        Assert.InRange(leads.Length, 3, 6);
        Assert.Equal(leads.Select(claim => claim.Id).Order(), leads.Select(claim => claim.Id));
        Assert.Equal(leads.Length, leads.DistinctBy(claim => claim.Proposition).Count());
    }
}
