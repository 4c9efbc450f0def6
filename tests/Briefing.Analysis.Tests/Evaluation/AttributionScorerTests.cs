using System.Collections.Immutable;
using Briefing.Analysis.Evaluation;
using Briefing.Analysis.Text;

namespace Briefing.Analysis.Tests.Evaluation;

public sealed class AttributionScorerTests
{
    private const string Text = "Mia wrote, \"Rents fell.\" It is thought that Leo sold the shop.";

    private static readonly AnnotatedAttribution s_first = new(At("Mia"), At("wrote"), At("\"Rents fell.\""));
    private static readonly AnnotatedAttribution s_second = new([], At("is thought"), At("Leo sold the shop"));

    [Fact]
    public void Perfect_prediction_scores_one_whatever_its_order_and_punctuation()
    {
        var scores = Run(s_second, s_first with { Content = At("Rents fell") });

        Assert.All(
            [scores.SourceTokens, scores.CueTokens, scores.ContentTokens, scores.Cue, scores.ContentStrict],
            score => Assert.Equal(1, score.F1)
        );
        Assert.Equal(1, scores.ContentPartial.F1);
        Assert.Equal(1, scores.EndToEnd.F1);
        Assert.Equal((1.0, 2), (scores.SourceAccuracy, scores.SourcePairs));
    }

    [Fact]
    public void No_prediction_scores_zero()
    {
        var scores = Run();

        Assert.Equal((0, 0, 0), (scores.Cue.F1, scores.ContentStrict.F1, scores.EndToEnd.F1));
        Assert.Equal(0, scores.SourceAccuracy);
    }

    [Fact]
    public void Nothing_to_find_and_nothing_found_scores_one()
    {
        var scores = AttributionScorer.Score("Nothing.", [], []);

        Assert.Equal((1, 1, 1), (scores.Cue.F1, scores.ContentStrict.F1, scores.EndToEnd.F1));
    }

    [Fact]
    public void Wrong_source_keeps_the_content_and_loses_the_attribution()
    {
        var scores = Run(s_first with { Source = At("Leo") }, s_second);

        Assert.Equal(1, scores.ContentStrict.F1);
        Assert.Equal(0.5, scores.EndToEnd.Precision);
        Assert.Equal(0.5, scores.SourceAccuracy);
    }

    [Fact]
    public void Source_where_gold_has_none_is_wrong()
    {
        var scores = Run(s_first, s_second with { Source = At("Mia") });

        Assert.Equal((1, 2), (scores.SourceRight, scores.SourcePairs));
    }

    [Theory]
    [InlineData("sold the shop", 1)] // three of four tokens
    [InlineData("the shop", 1)] // two of four: just enough
    [InlineData("shop", 0)]
    public void Content_needs_half_of_the_tokens_in_common(string content, int right)
    {
        var scores = Run(s_second with { Content = At(content) });

        Assert.Equal(right, scores.EndToEnd.RightPredicted);
        Assert.Equal(0, scores.ContentStrict.RightPredicted);
    }

    [Fact]
    public void Partial_content_counts_shares_on_both_sides()
    {
        var scores = Run(s_second with { Content = At("that Leo sold") });

        Assert.Equal(2.0 / 3, scores.ContentPartial.Precision, 9);
        Assert.Equal(0.5 / 2, scores.ContentPartial.Recall, 9);
    }

    [Fact]
    public void Cue_is_matched_one_to_one()
    {
        var scores = Run(s_second, s_second with { Cue = At("thought") });

        Assert.Equal((0.5, 0.5), (scores.Cue.Precision, scores.Cue.Recall));
    }

    [Fact]
    public void Prediction_without_content_is_wrong_and_costs_precision()
    {
        var scores = Run(s_first, s_second with { Content = [] });

        Assert.Equal((0.5, 0.5), (scores.EndToEnd.Precision, scores.EndToEnd.Recall));
        Assert.Equal((1.0, 0.5), (scores.ContentStrict.Precision, scores.ContentStrict.Recall));
    }

    [Fact]
    public void Discontinuous_content_is_one_set_of_tokens()
    {
        const string text = "Prices, the bank said, will 🚀 rise x² soon.";
        ImmutableArray<TextSpan> parts = [Find(text, "Prices"), Find(text, "will 🚀 rise x² soon")];
        var gold = new AnnotatedAttribution([Find(text, "the bank")], [Find(text, "said")], parts);
        var split = gold with { Content = [parts[0], Find(text, "will"), Find(text, "rise x²"), Find(text, "soon.")] };

        Assert.Equal(1, AttributionScorer.Score(text, [gold], [split]).ContentStrict.F1);
    }

    [Fact]
    public void Scores_of_documents_add_up_as_counts()
    {
        var sum = Run(s_first, s_second).Add(Run());

        Assert.Equal(2, sum.Documents);
        Assert.Equal((1.0, 0.5), (sum.EndToEnd.Precision, sum.EndToEnd.Recall));
    }

    private static AttributionScores Run(params AnnotatedAttribution[] predicted) =>
        AttributionScorer.Score(Text, [s_first, s_second], predicted);

    private static ImmutableArray<TextSpan> At(string part) => [Find(Text, part)];

    private static TextSpan Find(string text, string part)
    {
        var start = text.IndexOf(part, StringComparison.Ordinal);
        return new TextSpan(start, start + part.Length);
    }
}
