using Briefing.Analysis.Evaluation;
using Briefing.Analysis.Serialization;

namespace Briefing.Analysis.Tests.Attributions.Learned;

public sealed class DevelopmentSetTests
{
    // The whole pipeline stays above these; the model card has the figures of the shipped model.
    [Fact(
        Skip = "shared/polnear/dev.jsonl is not beside the repository.",
        SkipUnless = nameof(DevelopmentSet.IsThere),
        SkipType = typeof(DevelopmentSet)
    )]
    public void Whole_pipeline_stays_above_the_floors_on_the_development_set()
    {
        var scores = DevelopmentSet
            .Read()
            .AsParallel()
            .AsOrdered()
            .Select(item =>
            {
                var reading = AnalysisPipeline.Default.Analyze(item.Text, ArticleMetadata.Unstated);
                return AttributionScorer.Score(
                    item.Text,
                    item.Gold,
                    AnnotatedAttribution.OutermostOf(FlatAttributions.Select(reading))
                );
            })
            .Aggregate(new AttributionScores(), (sum, score) => sum.Add(score));

        Assert.InRange(scores.EndToEnd.F1, 0.64, 1);
        Assert.InRange(scores.EndToEnd.Precision, 0.66, 1);
        Assert.InRange(scores.Cue.F1, 0.78, 1);
        Assert.InRange(scores.ContentStrict.F1, 0.54, 1);
        Assert.InRange(scores.SourceAccuracy, 0.84, 1);
    }
}
