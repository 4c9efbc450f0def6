using System.Collections.Immutable;
using Briefing.Analysis.Claims;
using Briefing.Analysis.Skepticism;

namespace Briefing.Analysis.Tests.Skepticism;

public class FlagRankingTests
{
    private const string Text =
        "The mill may close, sources said. A former clerk said the roof leaked. "
        + "Jonas Vale denied that the roof leaked. The depot closed in September.";

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
    public void First_shows_each_rule_once_and_no_more_than_asked(int limit)
    {
        var flags = FlagRanking.First(Document, limit).SelectMany(group => group.Flags).ToList();

        Assert.InRange(flags.Count, 1, limit);
        Assert.Equal(flags.Count, flags.DistinctBy(flag => flag.Code).Count());
    }

    [Fact]
    public void First_groups_under_the_questions_in_their_order()
    {
        var groups = FlagRanking.First(Document, 100);

        Assert.Equal(groups.Select(group => group.Question).Order(), groups.Select(group => group.Question));
        Assert.All(
            groups,
            group => Assert.All(group.Flags, flag => Assert.Equal(group.Question, FlagGlossary.Get(flag.Code).Question))
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
    public void First_without_room_is_refused(int limit) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => FlagRanking.First(Document, limit));
}
