using System.CommandLine;
using Briefing.Analysis.Claims.Hedging.Training;
using Briefing.Cli.Evaluate;

namespace Briefing.Cli.Training;

/// <summary><c>briefing train hedges</c>.</summary>
internal static class TrainHedgesCommand
{
    private const string CueComment =
        "Words that may hedge, and what they leave open; learned by `briefing train hedges`; see README.md.";
    private const string WeightComment =
        "Features of hedges and their weights in thousandths, learned by `briefing train hedges`; see README.md.";

    /// <summary>Puts the command together.</summary>
    public static Command Create()
    {
        var file = new Argument<string>("FILE")
        {
            Description = "Documents with marked hedges, as the Szeged Uncertainty Corpus has them: .xml or .xml.gz.",
        };
        var output = OutputOption.Create();
        var command = new Command(
            "hedges",
            "Train the weights that tell hedges from look-alikes, on four of every five documents."
        )
        {
            file,
            output,
        };
        command.SetAction(
            (result, cancellationToken) =>
                ReportedRun.RunAsync(
                    async () =>
                    {
                        var sentences = await HedgeCorpusReader.ReadAsync(
                            result.GetValue(file)!,
                            isHeldOut: false,
                            cancellationToken
                        );
                        var (cues, weights) = HedgeTrainer.Train(sentences, cancellationToken);
                        var folder = result.GetValue(output)!;
                        await ModelLines.WriteAsync(folder, "hedge-cues.tsv", CueComment, cues, cancellationToken);
                        await ModelLines.WriteAsync(
                            folder,
                            "hedge-weights.tsv",
                            WeightComment,
                            weights,
                            cancellationToken
                        );
                    },
                    cancellationToken
                )
        );
        return command;
    }
}
