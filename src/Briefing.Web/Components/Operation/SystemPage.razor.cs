using System.Diagnostics;
using Briefing.Analysis;
using Briefing.Store.Accounts;
using Briefing.Store.Auditing;
using Briefing.Store.Reading;
using Briefing.Web.Hosting;
using Briefing.Web.Routing;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Briefing.Web.Components.Operation;

/// <summary>How the server stands, for admins.</summary>
public partial class SystemPage(
    HealthCheckService health,
    SettingsInForce settings,
    ImportRunReader runs,
    AnalysisPipeline pipeline,
    AuditReader audit,
    CallerContext caller
)
{
    private IReadOnlyDictionary<string, HealthReportEntry> Checks { get; set; } =
        new Dictionary<string, HealthReportEntry>();

    private int OpenRuns { get; set; }

    private AuditEntryInfo? LastBackup { get; set; }

    [SupplyParameterFromQuery(Name = Addresses.FailedName)]
    private string? Failed { get; set; }

    private string Engine => pipeline.EngineVersion;

    private static DateTimeOffset StartedAt => Process.GetCurrentProcess().StartTime.ToUniversalTime();

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        var report = await health.CheckHealthAsync(CancellationToken.None);
        Checks = report.Entries;
        // A page that tells what is wrong must not break on it.
        if (report.Status is HealthStatus.Unhealthy)
        {
            return;
        }

        OpenRuns = (await runs.ListOpenAsync(CancellationToken.None)).Count;
        var backups = await audit.ListAsync(caller.Current, AuditSubjects.Backup, null, 1, CancellationToken.None);
        LastBackup = backups.Count > 0 ? backups[0] : null;
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
