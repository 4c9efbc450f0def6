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
          briefing train attributions --help
          briefing train attributions train.jsonl.gz --unlabelled news.jsonl.gz --vectors vectors.json

        """;

    /// <summary>Puts the command together.</summary>
    public static Command Create() =>
        new(Name, "Train the models that the library comes with, from annotated texts.")
        {
            TrainAttributionsCommand.Create(),
        };
}
