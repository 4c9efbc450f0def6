using Briefing.Analysis.Relations;

namespace Briefing.Analysis.Tests.Relations;

public class RelationExtractorTests
{
    [Theory]
    [InlineData(
        "Ruta Vance said nine men were hurt, while Jonas Vale said two men were hurt.",
        RelationType.Contradicts,
        RelationSubtypes.BetweenSources
    )]
    [InlineData(
        "Ruta Vance said that the bolts were loose. Jonas Vale denied that the bolts were loose.",
        RelationType.Disputes,
        RelationSubtypes.Denial
    )]
    [InlineData(
        "Publicly, the minister praised the bridge. Behind closed doors, he called it a ruin.",
        RelationType.Contradicts,
        RelationSubtypes.PublicPrivate
    )]
    public void Claims_that_pull_apart_are_related(string text, RelationType type, string subtype) =>
        Assert.Contains(Read(text).Relations, relation => relation.Type == type && relation.Subtype == subtype);

    [Theory]
    [InlineData("Ruta Vance said nine men were hurt. Jonas Vale said it rained.")]
    [InlineData("Ruta Vance said nine men were hurt, and she said two had gone home.")]
    public void Claims_that_agree_are_not_set_against_each_other(string text) =>
        Assert.DoesNotContain(
            Read(text).Relations,
            relation => relation.Type is RelationType.Contradicts or RelationType.Disputes
        );

    private static AnalyzedDocument Read(string text) =>
        AnalysisPipeline.Default.Analyze(text, ArticleMetadata.Unstated, TestContext.Current.CancellationToken);
}
