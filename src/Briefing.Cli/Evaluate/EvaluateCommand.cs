using System.CommandLine;
using Briefing.Analysis;
using Briefing.Analysis.Attributions;

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
        var confidence = new Option<double>("--minimum-confidence")
        {
            Description = "Below which confidence, 0 to 1, none is read: a higher one buys precision with recall.",
            DefaultValueFactory = _ => AttributionExtractor.UsualMinimumConfidence,
        };
        confidence.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && !(result.GetValueOrDefault<double>() is >= 0 and <= 1))
            {
                result.AddError("--minimum-confidence takes a number from 0 to 1.");
            }
        });
        var groups = new Option<bool>("--groups")
        {
            Description = "Score direct, mixed and indirect attributions, with strong and weak cues, apart too.",
        };
        var command = new Command(Name, "Measure how well attributions are read, against annotated documents.")
        {
            gold,
            predicted,
            EvaluateFactualityCommand.Create(),
            EvaluateHedgesCommand.Create(),
            confidence,
            groups,
        };
        command.SetAction(
            (result, cancellationToken) =>
                RunAsync(
                    result.GetValue(gold)!,
                    result.GetValue(predicted),
                    new AnalysisPipelineBuilder().UseMinimumConfidence(result.GetValue(confidence)).Build(),
                    result.GetValue(groups),
                    cancellationToken
                )
        );
        return command;
    }

    private static Task<int> RunAsync(
        string goldPath,
        string? predictedPath,
        AnalysisPipeline pipeline,
        bool withGroups,
        CancellationToken cancellationToken
    ) =>
        ReportedRun.RunAsync(
            async () =>
            {
                var gold = await AnnotatedCorpusReader.ReadAsync(goldPath, needText: true, cancellationToken);
                var evaluation = predictedPath is null
                    ? Evaluator.Score(gold, pipeline, cancellationToken)
                    : Evaluator.Score(
                        gold,
                        await AnnotatedCorpusReader.ReadAsync(predictedPath, needText: false, cancellationToken)
                    );
                ScoreTable.Write(evaluation.Scores, Console.Out);
                if (withGroups)
                {
                    ScoreTable.Write(evaluation.Groups, Console.Out);
                }
            },
            cancellationToken
        );
}
