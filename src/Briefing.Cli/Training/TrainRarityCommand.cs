using System.CommandLine;
using System.Text;
using Briefing.Analysis.Comparison.Training;
using Briefing.Analysis.Tagging.Training;

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
            async (result, _) =>
            {
                try
                {
                    var counter = new WordRarityCounter();
                    var sentences = result
                        .GetValue(treebanks)!
                        .SelectMany(path => TrainingFile.Read(path, ConlluReader.Read));
                    foreach (var sentence in sentences)
                    {
                        counter.Add(sentence.Words.Select(word => word.Form));
                    }

                    var table = Header + string.Join('\n', counter.Lines(FewestSentences)) + '\n';
                    TrainingFile.Write(
                        result.GetValue(output)!,
                        "word-rarity.tsv",
                        stream => stream.Write(Encoding.UTF8.GetBytes(table))
                    );
                    return ExitCodes.Success;
                }
                catch (TrainingException exception)
                {
                    await Console.Error.WriteLineAsync($"briefing: {exception.Message}");
                    return ExitCodes.InputFailed;
                }
            }
        );
        return command;
    }
}
