using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Briefing.Cli;

/// <summary>The usual help, with examples and exit codes after it.</summary>
internal sealed class ExamplesHelpAction(HelpAction help, IReadOnlyDictionary<string, string> examples)
    : SynchronousCommandLineAction
{
    public override int Invoke(ParseResult parseResult)
    {
        var exitCode = help.Invoke(parseResult);
        if (examples.TryGetValue(parseResult.CommandResult.Command.Name, out var text))
        {
            parseResult.InvocationConfiguration.Output.Write(text);
        }

        return exitCode;
    }
}
