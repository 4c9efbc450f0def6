using Briefing.Analysis.Claims;
using Briefing.Analysis.Tests.Specs;

namespace Briefing.Analysis.Tests.Claims;

public class CommitmentTests
{
    public static TheoryData<string, string> Graded()
    {
        var cases = new TheoryData<string, string>();
        foreach (var (_, line) in SpecFile.Lines("commitments.md"))
        {
            var parts = line.Split(" | ");
            cases.Add(parts[0], parts[1]);
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Graded))]
    public void Holder_commits_as_its_words_tell(string text, string grades)
    {
        var document = AnalysisPipeline.Default.Analyze(
            text,
            ArticleMetadata.Unstated,
            TestContext.Current.CancellationToken
        );

        var claim = document.Claims[0];
        Assert.Equal(claim.Chain.Length, claim.Commitments.Length);
        Assert.Equal(Enumerable.Range(0, claim.Chain.Length), claim.Commitments.Select(grade => grade.Holder));
        int[] shown = claim.Chain.Length == 1 ? [0] : [0, claim.Chain.Length - 1];
        Assert.Equal(grades, string.Join(' ', shown.Select(hop => Short(claim.Commitments[hop].Value))));
    }

    private static string Short(Factuality value) =>
        value switch
        {
            Factuality.CertainPositive => "CT+",
            Factuality.CertainNegative => "CT-",
            Factuality.ProbablePositive => "PR+",
            Factuality.ProbableNegative => "PR-",
            Factuality.PossiblePositive => "PS+",
            Factuality.PossibleNegative => "PS-",
            _ => "Uu",
        };
}
