using Briefing.Analysis.Claims;
using Briefing.Analysis.Tests.Specs;

namespace Briefing.Analysis.Tests.Claims;

public class ClaimSpecTests
{
    public static TheoryData<string, string, string> Made() => Cases('+');

    public static TheoryData<string, string, string> NotMade() => Cases('-');

    [Theory]
    [MemberData(nameof(Made))]
    public void Claim_is_made_of_its_words(string kind, string text, string words) =>
        Assert.Contains(words, Contents(kind, text));

    [Theory]
    [MemberData(nameof(NotMade))]
    public void Other_words_make_no_claim(string kind, string text, string words) =>
        Assert.DoesNotContain(words, Contents(kind, text));

    private static TheoryData<string, string, string> Cases(char mark)
    {
        var cases = new TheoryData<string, string, string>();
        foreach (var (kind, line) in SpecFile.Lines("claims.md").Where(entry => entry.Line[0] == mark))
        {
            var bracket = line.LastIndexOf('[');
            cases.Add(kind, line[2..bracket].Trim(), line[(bracket + 1)..^1]);
        }

        return cases;
    }

    private static IEnumerable<string> Contents(string kind, string text)
    {
        var document = AnalysisPipeline.Default.Analyze(
            text,
            ArticleMetadata.Unstated,
            TestContext.Current.CancellationToken
        );
        return document
            .Claims.Where(claim => claim.Kind == Enum.Parse<ClaimKind>(kind, ignoreCase: true))
            .Select(claim => string.Join(" … ", claim.Content.Select(span => span.Of(text).ToString())));
    }
}
