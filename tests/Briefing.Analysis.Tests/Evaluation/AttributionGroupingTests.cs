using Briefing.Analysis.Evaluation;
using Briefing.Analysis.Text;
using Briefing.Analysis.Tokenizing;

namespace Briefing.Analysis.Tests.Evaluation;

public sealed class AttributionGroupingTests
{
    [Theory]
    [InlineData("“It held,” Lind said.", "said", "“It held,”", AttributionGroup.StrongDirect)]
    [InlineData("Lind said it “held”.", "said", "it “held”", AttributionGroup.StrongMixed)]
    [InlineData("Lind said it held.", "said", "it held", AttributionGroup.StrongIndirect)]
    [InlineData("“It held,” Lind sighed.", "sighed", "“It held,”", AttributionGroup.WeakDirect)]
    [InlineData("Lind wants it “gone”.", "wants", "it “gone”", AttributionGroup.WeakMixed)]
    [InlineData("Lind wants it gone.", "wants", "it gone", AttributionGroup.WeakIndirect)]
    public void Group_is_told_by_cue_and_quotation_marks(
        string text,
        string cue,
        string content,
        AttributionGroup expected
    )
    {
        var analyzed = TextAnalyzer.Default.Analyze(text, TestContext.Current.CancellationToken);

        Assert.Equal(expected, AttributionGrouping.GroupOf(analyzed, Make(text, cue, content)));
    }

    [Fact]
    public void Each_group_counts_its_own()
    {
        const string Text = "“It held,” Lind said. Vance wants it gone.";
        var analyzed = TextAnalyzer.Default.Analyze(Text, TestContext.Current.CancellationToken);
        var direct = Make(Text, "said", "“It held,”");
        var weak = Make(Text, "wants", "it gone");

        var scores = AttributionGrouping.Score(analyzed, [direct, weak], [direct]);

        Assert.Equal(new Score(1, 1, 1, 1), scores[AttributionGroup.StrongDirect]);
        Assert.Equal(new Score(0, 0, 0, 1), scores[AttributionGroup.WeakIndirect]);
    }

    private static AnnotatedAttribution Make(string text, string cue, string content) =>
        new([], [Find(text, cue)], [Find(text, content)]);

    private static TextSpan Find(string text, string words)
    {
        var start = text.IndexOf(words, StringComparison.Ordinal);
        return new TextSpan(start, start + words.Length);
    }
}
