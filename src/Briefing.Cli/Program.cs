using System.CommandLine;
using System.CommandLine.Invocation;
using Briefing.Cli;

var root = CommandLine.Create();
var result = root.Parse(args);
if (result.Action is ParseErrorAction)
{
    foreach (var error in result.Errors)
    {
        await Console.Error.WriteLineAsync($"briefing: {error.Message}");
    }

    await Console.Error.WriteLineAsync($"Try '{CommandLine.PathOf(result)} --help'.");
    return ExitCodes.Usage;
}

// An import that is interrupted may finish the article it is storing.
return await result.InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = TimeSpan.FromSeconds(20) });
