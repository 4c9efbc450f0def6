using System.Collections.Immutable;
using Briefing.Analysis.Claims;
using Briefing.Analysis.Skepticism;

namespace Briefing.Analysis.Tests.Skepticism;

public class FlagRankingTests
{
    private const string Text =
        "The mill may close, sources said. A former clerk said the roof leaked. "
        + "Jonas Vale denied that the roof leaked. The depot closed in September. "
        + "Several drivers may leave in October. Some shops might open in March. A ferry could stop in April. "
        + "Several schools may merge in May. The bank might move in July.";

    private static AnalyzedDocument Document { get; } =
        AnalysisPipeline.Default.Analyze(Text, ArticleMetadata.Unstated);

    [Fact]
    public void Order_puts_graver_flags_first_and_keeps_all()
    {
        var ordered = FlagRanking.Order(Document);

        Assert.Equal(Document.Flags.Length, ordered.Length);
        Assert.Equal(FlagSeverity.High, ordered[0].Severity);
        Assert.Equal(Document.Flags.OrderBy(flag => flag.Id), ordered.OrderBy(flag => flag.Id));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(100)]
    public void Group_shows_each_rule_once_and_no_more_in_front_than_asked_but_for_high_ones(int inFront)
    {
        var groups = FlagRanking.Group(Document, inFront);
        var cautions = groups.SelectMany(group => group.First.Concat(group.Rest)).ToList();

        Assert.Equal(cautions.Count, cautions.DistinctBy(caution => caution.Code).Count());
        Assert.Equal(
            Document.Flags.OrderBy(flag => flag.Id),
            cautions.SelectMany(caution => caution.Flags).OrderBy(flag => flag.Id)
        );
        Assert.All(
            groups,
            group =>
            {
                Assert.NotEmpty(group.First);
                Assert.InRange(group.First.Count(caution => caution.Severity != FlagSeverity.High), 0, inFront);
                Assert.DoesNotContain(group.Rest, caution => caution.Severity == FlagSeverity.High);
            }
        );
    }

    [Fact]
    public void Group_groups_under_the_questions_in_their_order()
    {
        var groups = FlagRanking.Group(Document);

        Assert.Equal(groups.Select(group => group.Question).Order(), groups.Select(group => group.Question));
        Assert.All(
            groups,
            group =>
                Assert.All(
                    group.First.Concat(group.Rest),
                    caution => Assert.Equal(group.Question, FlagGlossary.Get(caution.Code).Question)
                )
        );
    }

    [Fact]
    public void Flag_on_a_lead_claim_outranks_an_equal_one_elsewhere()
    {
        var lead = LeadClaims.Of(Document).Select(claim => claim.Id).ToHashSet();
        var low = FlagRanking.Order(Document).Where(flag => flag is { Severity: FlagSeverity.Low, ClaimId: not null });

        var isLead = low.Select(flag => lead.Contains(flag.ClaimId!.Value)).ToImmutableArray();

        Assert.Contains(true, isLead);
        Assert.Contains(false, isLead);
        Assert.Equal(isLead.OrderDescending(), isLead);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void Group_without_room_is_refused(int inFront) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => FlagRanking.Group(Document, inFront));
}
