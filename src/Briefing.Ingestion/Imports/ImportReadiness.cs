using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Briefing.Ingestion.Imports;

/// <summary>
/// Ready once the store is migrated: articles that are there can be read while the import goes on, and a broken folder of
/// articles takes nothing away from readers.
/// </summary>
public sealed class ImportReadiness(ImportProgress progress) : IHealthCheck
{
    private volatile bool _isMigrated;

    /// <summary>Whether the store is migrated.</summary>
    public bool IsReady => _isMigrated;

    /// <inheritdoc/>
    public Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default
    )
    {
        var state = progress.Current.State?.ToString() ?? "not started";
        return Task.FromResult(
            _isMigrated
                ? HealthCheckResult.Healthy($"The store is migrated; import: {state}.")
                : HealthCheckResult.Unhealthy("The store is not migrated yet.")
        );
    }

    internal void MarkMigrated() => _isMigrated = true;
}
