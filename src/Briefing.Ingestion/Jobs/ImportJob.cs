using System.Globalization;
using Briefing.Ingestion.Imports;
using Quartz;

namespace Briefing.Ingestion.Jobs;

/// <summary>
/// Does an import run. Over all servers of a database one goes on at a time. The job of a server that dies is fired again on
/// another, or on the same one when it is started again, and goes on where the run stopped.
/// </summary>
[DisallowConcurrentExecution]
internal sealed class ImportJob(ImportExecutor executor) : IJob
{
    /// <summary>The job's key; its triggers say which run.</summary>
    public static readonly JobKey Key = new("import", "briefing");

    private const string RunName = "run";

    /// <summary>A trigger that fires now.</summary>
    public static ITrigger TriggerFor(long runId) =>
        TriggerBuilder
            .Create()
            .ForJob(Key)
            .WithIdentity(string.Create(CultureInfo.InvariantCulture, $"run-{runId}-{Guid.NewGuid():N}"), Key.Group)
            .UsingJobData(RunName, runId.ToString(CultureInfo.InvariantCulture))
            .StartNow()
            .Build();

    /// <inheritdoc/>
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        var runId = long.Parse(context.MergedJobDataMap.GetString(RunName)!, CultureInfo.InvariantCulture);
        await executor.ExecuteAsync(runId, cancellationToken).ConfigureAwait(false);

        // Thrown at shutdown, it hands the run back: another server or the next start takes it up.
        cancellationToken.ThrowIfCancellationRequested();
    }
}
