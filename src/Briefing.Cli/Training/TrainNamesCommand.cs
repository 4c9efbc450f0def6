using System.CommandLine;

namespace Briefing.Cli.Training;

/// <summary><c>briefing train names</c>.</summary>
internal static class TrainNamesCommand
{
    /// <summary>Puts the command together.</summary>
    public static Command Create()
    {
        var corpora = new Argument<string[]>("CORPUS")
        {
            Description =
                "Sentences whose names are marked: a word a line with its label last (CoNLL, Universal NER), or CoNLL-U"
                + " with Entity= marks (UD English GUM), plain or gzipped. Their order matters to the last byte.",
            Arity = ArgumentArity.OneOrMore,
        };
        var output = OutputOption.Create();
        var command = new Command("names", "Train the tagger of names.") { corpora, output };
        command.SetAction(
            (result, cancellationToken) =>
                ReportedRun.RunAsync(
                    () => NameTraining.RunAsync(result.GetValue(corpora)!, result.GetValue(output)!, cancellationToken),
                    cancellationToken
                )
        );
        return command;
    }
}
