using Briefing.Analysis.Claims.Hedging;
using Briefing.Analysis.Tests.Specs;
using Briefing.Analysis.Tokenizing;

namespace Briefing.Analysis.Tests.Claims;

public class HedgeFinderTests
{
    public static TheoryData<string, string> Sentences()
    {
        var cases = new TheoryData<string, string>();
        foreach (var (_, line) in SpecFile.Lines("hedges.md"))
        {
            var parts = line.Split('|', StringSplitOptions.TrimEntries);
            cases.Add(parts[0], parts[1]);
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Sentences))]
    public void Hedge_is_told_from_its_lookalike(string sentence, string words) =>
        Assert.Equal(words, string.Join(", ", Marks(sentence).Select(mark => mark.Span.Of(sentence).ToString())));

    [Fact]
    public void Mark_names_its_type_and_a_reason_inside_its_sentence()
    {
        const string Sentence = "The clerk is believed to have left the town.";

        var mark = Assert.Single(Marks(Sentence));

        Assert.Equal(HedgeType.Doxastic, mark.Type);
        Assert.InRange(mark.LogOdds, 1, int.MaxValue);
        Assert.NotEqual(mark.Span, mark.Reason);
        Assert.Contains(mark.Reason!.Value.Of(Sentence).ToString(), Sentence.TrimEnd('.').Split(' '));
    }

    private static IReadOnlyList<HedgeMark> Marks(string sentence)
    {
        var text = TextAnalyzer.Default.Analyze(sentence, TestContext.Current.CancellationToken);
        return [.. text.Sentences.SelectMany(new HedgeFinder(text).In)];
    }
}
