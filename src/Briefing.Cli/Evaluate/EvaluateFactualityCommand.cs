using System.CommandLine;
using Briefing.Analysis.Evaluation;

namespace Briefing.Cli.Evaluate;

/// <summary><c>briefing evaluate factuality</c>.</summary>
internal static class EvaluateFactualityCommand
{
    /// <summary>Puts the command together.</summary>
    public static Command Create()
    {
        var file = new Argument<string>("FILE")
        {
            Description = "Sentences with graded predicates, as UDS It-Happened has them: .jsonl or .jsonl.gz.",
        };
        var command = new Command("factuality", "Measure how the certainty of predicates agrees with people's grades.")
        {
            file,
        };
        command.SetAction(
            (result, cancellationToken) =>
                ReportedRun.RunAsync(
                    async () =>
                        Write(
                            FactualityScorer.Score(
                                await FactualityCorpusReader.ReadAsync(result.GetValue(file)!, cancellationToken),
                                cancellationToken
                            )
                        ),
                    cancellationToken
                )
        );
        return command;
    }

    private static void Write(FactualityScores scores)
    {
        ScoreTable.WriteLine(Console.Out, $"{scores.Predicates} predicates");
        ScoreTable.WriteLine(Console.Out, $"{"", -12} {"Pearson", 8} {"Spearman", 9} {"MAE", 6}");
        ScoreTable.WriteLine(
            Console.Out,
            $"{"certainty", -12} {scores.Pearson, 8:F3} {scores.Spearman, 9:F3} {scores.MeanAbsoluteError, 6:F3}"
        );
    }
}
