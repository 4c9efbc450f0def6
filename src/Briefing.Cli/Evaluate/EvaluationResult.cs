using Briefing.Analysis.Evaluation;
using Briefing.Analysis.Tokenizing;

namespace Briefing.Cli.Evaluate;

/// <summary>How well the documents of a corpus are read.</summary>
/// <param name="Scores">All attributions together.</param>
/// <param name="Groups">Whole attributions by group.</param>
internal sealed record EvaluationResult(AttributionScores Scores, IReadOnlyDictionary<AttributionGroup, Score> Groups)
{
    /// <summary>No document yet.</summary>
    public static EvaluationResult Empty { get; } =
        new(
            new AttributionScores(),
            Enum.GetValues<AttributionGroup>().ToDictionary(group => group, _ => default(Score))
        );

    /// <summary>Scores one document.</summary>
    public static EvaluationResult Of(
        string text,
        IReadOnlyCollection<AnnotatedAttribution> gold,
        IReadOnlyCollection<AnnotatedAttribution> predicted
    ) =>
        new(
            AttributionScorer.Score(text, gold, predicted),
            AttributionGrouping.Score(TextAnalyzer.Default.Analyze(text), gold, predicted)
        );

    /// <summary>Adds up the counts of two sets of documents.</summary>
    public EvaluationResult Add(EvaluationResult other) =>
        new(
            Scores.Add(other.Scores),
            Groups.ToDictionary(group => group.Key, group => group.Value + other.Groups[group.Key])
        );
}
