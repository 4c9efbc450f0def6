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
        var output = OutputOption.Create();
        var command = new Command("rarity", "Count how rare words are, for the comparison of articles.")
        {
            treebanks,
            output,
        };
        command.SetAction(
            (result, cancellationToken) =>
                ReportedRun.RunAsync(
                    () => CountAsync(result.GetValue(treebanks)!, result.GetValue(output)!),
                    cancellationToken
                )
        );
        return command;
    }

    private static Task CountAsync(string[] treebanks, string folder)
    {
        var counter = new WordRarityCounter();
        foreach (var sentence in treebanks.SelectMany(path => TrainingFile.Read(path, ConlluReader.Read)))
        {
            counter.Add(sentence.Words.Select(word => word.Form));
        }

        var table = Header + string.Join('\n', counter.Lines(FewestSentences)) + '\n';
        TrainingFile.Write(folder, "word-rarity.tsv", stream => stream.Write(Encoding.UTF8.GetBytes(table)));
        return Task.CompletedTask;
    }
}
