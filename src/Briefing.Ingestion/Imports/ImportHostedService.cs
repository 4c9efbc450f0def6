using Briefing.Store;
using Briefing.Store.Accounts;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Briefing.Ingestion.Imports;

/// <summary>
/// Migrates the store before the server listens, then imports in the background. Services that are registered before the web
/// server start before it, so nobody meets a store that is not there yet.
/// </summary>
internal sealed class ImportHostedService(
    StoreMigrator migrator,
    ImportService imports,
    ImportReadiness readiness,
    IOptions<SeedOptions> options
) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await migrator.MigrateAsync(cancellationToken).ConfigureAwait(false);
        readiness.MarkMigrated();
        if (options.Value.ImportAtStart)
        {
            _ = imports.RequestAsync(Caller.Process("startup"));
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => imports.StopAsync().WaitAsync(cancellationToken);
}
