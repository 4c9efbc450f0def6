using System.CommandLine;
using Briefing.Analysis;

namespace Briefing.Cli.Evaluate;

/// <summary><c>briefing evaluate</c>.</summary>
internal static class EvaluateCommand
{
    /// <summary>The command's name.</summary>
    public const string Name = "evaluate";

    /// <summary>What its help shows after the options.</summary>
    public const string Examples = """
        GOLD is a JSON object a line with "doc", "text" and "attributions", each {"source", "cue", "content"} of
        [start, end] pairs in Unicode code points; plain or gzipped. PRED is the same without texts, as
        'briefing analyze --format attributions' prints it; without PRED the gold texts are read now.

        Examples:
          briefing evaluate gold.jsonl               how well this version reads them
          briefing evaluate gold.jsonl pred.jsonl    how well somebody's predictions agree
          briefing evaluate factuality --help        how well certainty agrees with people's grades
          briefing evaluate hedges --help            how well hedges are found

        Exit codes:
          0    the table is printed
          1    a file cannot be scored; standard error says why
          2    the command line is wrong
          130  stopped by an interrupt

        """;

    /// <summary>Puts the command together.</summary>
    public static Command Create()
    {
        var gold = new Argument<string>("GOLD") { Description = "The annotated documents: .jsonl or .jsonl.gz." };
        var predicted = new Argument<string?>("PRED")
        {
            Description = "Predictions to score; left out, the gold texts are read with this version.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var command = new Command(Name, "Measure how well attributions are read, against annotated documents.")
        {
            gold,
            predicted,
            EvaluateFactualityCommand.Create(),
            EvaluateHedgesCommand.Create(),
        };
        command.SetAction(
            (result, cancellationToken) =>
                RunAsync(result.GetValue(gold)!, result.GetValue(predicted), cancellationToken)
        );
        return command;
    }

    private static Task<int> RunAsync(string goldPath, string? predictedPath, CancellationToken cancellationToken) =>
        Measuring.RunAsync(
            async () =>
            {
                var gold = await AnnotatedCorpusReader.ReadAsync(goldPath, needText: true, cancellationToken);
                var scores = predictedPath is null
                    ? Evaluator.Score(gold, AnalysisPipeline.Default, cancellationToken)
                    : Evaluator.Score(
                        gold,
                        await AnnotatedCorpusReader.ReadAsync(predictedPath, needText: false, cancellationToken)
                    );
                ScoreTable.Write(scores, Console.Out);
            },
            cancellationToken
        );
}
