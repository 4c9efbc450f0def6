using System.CommandLine;

namespace Briefing.Cli.Training;

/// <summary><c>briefing train tagger</c>.</summary>
internal static class TrainTaggerCommand
{
    /// <summary>Puts the command together.</summary>
    public static Command Create()
    {
        var treebanks = new Argument<string[]>("TREEBANK")
        {
            Description = "Tagged sentences in the CoNLL-U format, plain or gzipped.",
            Arity = ArgumentArity.OneOrMore,
        };
        var raw = new Option<string[]>("--raw")
        {
            Description = "Text without tags that shows which words are alike: .txt, .jsonl or .jsonl.gz.",
        };
        var output = OutputOption.Create();
        var command = new Command("tagger", "Train the part-of-speech tagger and the rules for lemmas.")
        {
            treebanks,
            raw,
            output,
        };
        command.SetAction(
            (result, cancellationToken) =>
                ReportedRun.RunAsync(
                    () =>
                        TaggerTraining.RunAsync(
                            result.GetValue(treebanks)!,
                            result.GetValue(raw) ?? [],
                            result.GetValue(output)!,
                            cancellationToken
                        ),
                    cancellationToken
                )
        );
        return command;
    }
}
