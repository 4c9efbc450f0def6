using Briefing.Store;
using Briefing.Store.Accounts;
using Briefing.Store.Reading;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Briefing.Ingestion.Imports;

/// <summary>
/// Migrates the store before the server listens, starts the jobs, and asks for an import. Services that are registered before
/// the web server start before it, so nobody meets a store that is not there yet.
/// </summary>
internal sealed class ImportHostedService(
    StoreMigrator migrator,
    ImportService imports,
    ImportRunReader runs,
    IRunLauncher launcher,
    ImportReadiness readiness,
    IOptions<SeedOptions> options
) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await migrator.MigrateAsync(cancellationToken).ConfigureAwait(false);
        readiness.MarkMigrated();

        await launcher.StartAsync(cancellationToken).ConfigureAwait(false);

        // A server that died between asking for a run and handing it to the scheduler left it waiting.
        foreach (var run in await runs.ListOpenAsync(cancellationToken).ConfigureAwait(false))
        {
            if (run.State is ImportRunState.Queued)
            {
                await launcher.LaunchAsync(run.Id, cancellationToken).ConfigureAwait(false);
            }
        }

        if (options.Value.ImportAtStart)
        {
            _ = await imports.QueueFolderAsync(Caller.Process("startup"), cancellationToken).ConfigureAwait(false);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => launcher.StopAsync().WaitAsync(cancellationToken);
}
