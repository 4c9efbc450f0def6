using Briefing.Cli.Evaluate;
using Briefing.Cli.Training;

namespace Briefing.Cli;

/// <summary>Runs a measurement or a training, and turns what may go wrong into messages and exit codes.</summary>
internal static class ReportedRun
{
    /// <summary>Runs it.</summary>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(Func<Task> run, CancellationToken cancellationToken)
    {
        try
        {
            await run();
            return ExitCodes.Success;
        }
        catch (Exception exception)
            when (exception is EvaluationException or TrainingException or IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync($"briefing: {exception.Message}");
            return ExitCodes.InputFailed;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return ExitCodes.Cancelled;
        }
    }
}
