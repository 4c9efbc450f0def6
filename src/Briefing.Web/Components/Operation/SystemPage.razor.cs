using System.Diagnostics;
using Briefing.Analysis;
using Briefing.Store.Reading;
using Briefing.Web.Hosting;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Briefing.Web.Components.Operation;

/// <summary>How the server stands, for admins.</summary>
public partial class SystemPage(
    HealthCheckService health,
    SettingsInForce settings,
    ImportRunReader runs,
    AnalysisPipeline pipeline
)
{
    private IReadOnlyDictionary<string, HealthReportEntry> Checks { get; set; } =
        new Dictionary<string, HealthReportEntry>();

    private int OpenRuns { get; set; }

    private string Engine => pipeline.EngineVersion;

    private static DateTimeOffset StartedAt => Process.GetCurrentProcess().StartTime.ToUniversalTime();

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        var report = await health.CheckHealthAsync(CancellationToken.None);
        Checks = report.Entries;
        // A page that tells what is wrong must not break on it.
        OpenRuns =
            report.Status is HealthStatus.Unhealthy ? 0 : (await runs.ListOpenAsync(CancellationToken.None)).Count;
    }

    private static string Name(string check) =>
        check switch
        {
            "store" => "Database",
            "import" => "Migrated and ready to import",
            _ => check,
        };

    private static string State(HealthStatus status) =>
        status switch
        {
            HealthStatus.Healthy => "well",
            HealthStatus.Degraded => "degraded",
            _ => "not well",
        };
}
