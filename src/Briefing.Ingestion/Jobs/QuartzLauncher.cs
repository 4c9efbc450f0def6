using Briefing.Ingestion.Imports;
using Quartz;

namespace Briefing.Ingestion.Jobs;

/// <summary>Hands runs to the scheduler, which keeps them in the store for whichever server is free.</summary>
internal sealed class QuartzLauncher(ISchedulerFactory schedulers) : IRunLauncher
{
    private IScheduler? _started;

    /// <inheritdoc/>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var scheduler = await schedulers.GetScheduler(cancellationToken).ConfigureAwait(false);
        await scheduler.Start(cancellationToken).ConfigureAwait(false);
        _started = scheduler;
    }

    /// <inheritdoc/>
    public async Task LaunchAsync(long runId, CancellationToken cancellationToken)
    {
        var scheduler = await schedulers.GetScheduler(cancellationToken).ConfigureAwait(false);
        _ = await scheduler
            .ScheduleJob(ImportJob.TriggerFor(runId), cancellationToken: cancellationToken)
            .ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async Task StopAsync()
    {
        // A host that is stopped twice asks twice, and the second time there may be nothing left to ask.
        if (Interlocked.Exchange(ref _started, null) is { } scheduler)
        {
            await scheduler.Shutdown(waitForJobsToComplete: true, CancellationToken.None).ConfigureAwait(false);
        }
    }
}
