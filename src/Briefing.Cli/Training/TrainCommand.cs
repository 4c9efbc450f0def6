using System.CommandLine;

namespace Briefing.Cli.Training;

/// <summary><c>briefing train</c>.</summary>
internal static class TrainCommand
{
    /// <summary>The command's name.</summary>
    public const string Name = "train";

    /// <summary>What its help shows after the options.</summary>
    public const string Examples = """
        The same files and options give the same model, byte by byte, on any number of threads.

        Examples:
          briefing train tagger --help
          briefing train rarity en_ewt-train.conllu.gz en_gum-train.conllu.gz
          briefing train tagger en_ewt-train.conllu.gz en_gum-train.conllu.gz --raw news.jsonl.gz
          briefing train attributions train.jsonl.gz --unlabelled news.jsonl.gz --vectors vectors.json
          briefing train names uner_en_ewt-train.iob2.gz wikigold-train.conll.gz en_gum-train.conllu.gz

        """;

    /// <summary>Puts the command together.</summary>
    public static Command Create() =>
        new(Name, "Train the models that the library comes with, from annotated texts.")
        {
            TrainTaggerCommand.Create(),
            TrainRarityCommand.Create(),
            TrainFactualityCommand.Create(),
            TrainHedgesCommand.Create(),
            TrainAttributionsCommand.Create(),
            TrainNamesCommand.Create(),
        };
}
