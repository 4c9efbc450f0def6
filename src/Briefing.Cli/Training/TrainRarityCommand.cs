using System.CommandLine;
using Briefing.Analysis.Comparison.Training;

namespace Briefing.Cli.Training;

/// <summary><c>briefing train rarity</c>.</summary>
internal static class TrainRarityCommand
{
    private const int FewestSentences = 2;

    private const string Header = """
        # How much a shared word tells: stem, ten times the bits of surprise of meeting it in a sentence.
        # Counted by `briefing train rarity` from UD English EWT (CC BY-SA 4.0) and UD English GUM (annotation CC BY 4.0).

        """;

    /// <summary>Puts the command together.</summary>
    public static Command Create()
    {
        var treebanks = new Argument<string[]>("TREEBANK")
        {
            Description = "Sentences in the CoNLL-U format, plain or gzipped.",
            Arity = ArgumentArity.OneOrMore,
        };
        var output = new Option<string>("--output")
        {
            Description = "The folder to write word-rarity.tsv to.",
            DefaultValueFactory = _ => ".",
        };
        var command = new Command("rarity", "Count how rare words are, for the comparison of articles.")
        {
            treebanks,
            output,
        };
        command.SetAction(
            async (result, cancellationToken) =>
            {
                try
                {
                    var counter = new WordRarityCounter();
                    foreach (var sentence in result.GetValue(treebanks)!.SelectMany(TaggerTraining.ReadTreebank))
                    {
                        counter.Add(sentence.Words.Select(word => word.Form));
                    }

                    var path = Path.Combine(result.GetValue(output)!, "word-rarity.tsv");
                    var table = Header + string.Join('\n', counter.Lines(FewestSentences)) + '\n';
                    await File.WriteAllTextAsync(path, table, cancellationToken);
                    return ExitCodes.Success;
                }
                catch (Exception exception)
                    when (exception is TrainingException or IOException or UnauthorizedAccessException)
                {
                    await Console.Error.WriteLineAsync($"briefing: {exception.Message}");
                    return ExitCodes.InputFailed;
                }
            }
        );
        return command;
    }
}
