using Briefing.Cli.Training;

namespace Briefing.Cli.Evaluate;

/// <summary>Runs a measurement and turns what may go wrong into messages and exit codes.</summary>
internal static class Measuring
{
    /// <summary>Runs a measurement.</summary>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(Func<Task> measure, CancellationToken cancellationToken)
    {
        try
        {
            await measure();
            return ExitCodes.Success;
        }
        catch (Exception exception) when (exception is EvaluationException or TrainingException)
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
