using System.CommandLine;
using Briefing.Analysis.Evaluation;

namespace Briefing.Cli.Evaluate;

/// <summary><c>briefing evaluate hedges</c>.</summary>
internal static class EvaluateHedgesCommand
{
    /// <summary>Puts the command together.</summary>
    public static Command Create()
    {
        var file = new Argument<string>("FILE")
        {
            Description = "Documents with marked hedges, as the Szeged Uncertainty Corpus has them: .xml or .xml.gz.",
        };
        var command = new Command("hedges", "Measure how well hedges are found, on every fifth document of a corpus.")
        {
            file,
        };
        command.SetAction(
            (result, cancellationToken) =>
                ReportedRun.RunAsync(
                    async () =>
                        Write(
                            HedgeScorer.Score(
                                await HedgeCorpusReader.ReadAsync(
                                    result.GetValue(file)!,
                                    isHeldOut: true,
                                    cancellationToken
                                ),
                                cancellationToken
                            )
                        ),
                    cancellationToken
                )
        );
        return command;
    }

    private static void Write(HedgeScores scores)
    {
        ScoreTable.WriteLine(Console.Out, $"{scores.Sentences} sentences of the held-out documents");
        ScoreTable.WriteHeader(Console.Out);
        ScoreTable.WriteRow(Console.Out, "all", scores.All);
        foreach (var (type, score) in scores.ByType.OrderBy(pair => pair.Key))
        {
            ScoreTable.WriteRow(Console.Out, type.ToString(), score);
        }
    }
}
