using System.CommandLine;
using Briefing.Analysis.Claims.Certainty.Training;
using Briefing.Cli.Evaluate;

namespace Briefing.Cli.Training;

/// <summary><c>briefing train factuality</c>.</summary>
internal static class TrainFactualityCommand
{
    private const string Comment =
        "Features of predicates and their weights in thousandths, learned by `briefing train factuality`; see README.md.";

    /// <summary>Puts the command together.</summary>
    public static Command Create()
    {
        var file = new Argument<string>("FILE")
        {
            Description = "Sentences with graded predicates, as UDS It-Happened has them: .jsonl or .jsonl.gz.",
        };
        var output = OutputOption.Create();
        var command = new Command("factuality", "Train the weights that tell how certain a predicate is.")
        {
            file,
            output,
        };
        command.SetAction(
            (result, cancellationToken) =>
                ReportedRun.RunAsync(
                    async () =>
                        await ModelLines.WriteAsync(
                            result.GetValue(output)!,
                            "factuality.tsv",
                            Comment,
                            FactualityTrainer.Train(
                                await FactualityCorpusReader.ReadAsync(result.GetValue(file)!, cancellationToken),
                                cancellationToken
                            ),
                            cancellationToken
                        ),
                    cancellationToken
                )
        );
        return command;
    }
}
