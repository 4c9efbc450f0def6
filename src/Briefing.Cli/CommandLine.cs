using System.CommandLine;
using System.CommandLine.Help;
using Briefing.Cli.Analyze;
using Briefing.Cli.Backups;
using Briefing.Cli.Evaluate;
using Briefing.Cli.Import;
using Briefing.Cli.Training;

namespace Briefing.Cli;

/// <summary>The commands of the program.</summary>
internal static class CommandLine
{
    private const string RootExamples = """
        Examples:
          briefing analyze seeds                       every article of a folder, one JSON object a line
          briefing analyze article.txt | jq .claims    the claims of one article
          briefing import                              bring the articles of the folder seeds into the store
          briefing backup --to briefing.zip            back the store up; briefing restore puts it back

        Exit codes:
          0    everything went well
          1    some input failed; standard error says which and why
          2    the command line or a setting is wrong
          130  stopped by an interrupt

        """;

    /// <summary>Puts the commands together.</summary>
    public static RootCommand Create()
    {
        var root = new RootCommand("Reads English news articles: what is claimed, who says so, what to be careful of.")
        {
            AnalyzeCommand.Create(),
            ImportCommand.Create(),
            BackupCommand.Create(),
            RestoreCommand.Create(),
            ExportCommand.Create(),
            EvaluateCommand.Create(),
            TrainCommand.Create(),
        };
        var help = root.Options.OfType<HelpOption>().Single();
        help.Action = new ExamplesHelpAction(
            (HelpAction)help.Action!,
            new Dictionary<string, string>
            {
                [root.Name] = RootExamples,
                [AnalyzeCommand.Name] = AnalyzeCommand.Examples,
                [ImportCommand.Name] = ImportCommand.Examples,
                [BackupCommand.Name] = BackupCommand.Examples,
                [RestoreCommand.Name] = RestoreCommand.Examples,
                [ExportCommand.Name] = ExportCommand.Examples,
                [EvaluateCommand.Name] = EvaluateCommand.Examples,
                [TrainCommand.Name] = TrainCommand.Examples,
            }
        );
        return root;
    }

    /// <summary>The command that a command line names, as it is typed.</summary>
    public static string PathOf(ParseResult result) =>
        result.CommandResult.Command is RootCommand ? "briefing" : $"briefing {result.CommandResult.Command.Name}";
}
