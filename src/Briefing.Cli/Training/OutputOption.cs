using System.CommandLine;

namespace Briefing.Cli.Training;

/// <summary>The option that names where a trained model goes.</summary>
internal static class OutputOption
{
    /// <summary>Creates it.</summary>
    public static Option<string> Create() =>
        new("--output") { Description = "The folder to write to.", DefaultValueFactory = _ => "." };
}
