using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Briefing.Store.Providers;

/// <summary>Whether the database answers and has the current schema.</summary>
internal sealed class StoreHealthCheck(IStoreProvider provider) : IHealthCheck
{
    /// <inheritdoc/>
    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default
    )
    {
        try
        {
            var db = provider.CreateContext();
            await using var _ = db.ConfigureAwait(false);
            await db
                .Articles.Select(article => article.Id)
                .FirstOrDefaultAsync(cancellationToken)
                .ConfigureAwait(false);
            return HealthCheckResult.Healthy();
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return HealthCheckResult.Unhealthy("The database does not answer, or its tables are missing.", exception);
        }
    }
}
