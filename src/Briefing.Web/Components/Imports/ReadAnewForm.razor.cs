using Briefing.Analysis;
using Briefing.Ingestion.Imports;
using Briefing.Store.Reading;
using Briefing.Web.Routing;
using Briefing.Web.Security;
using Microsoft.AspNetCore.Components;

namespace Briefing.Web.Components.Imports;

/// <summary>Asks for a run that reads stored articles with the engine in force.</summary>
public sealed partial class ReadAnewForm(
    ImportService imports,
    AnalysisPipeline pipeline,
    CircuitSession session,
    NavigationManager navigation
) : IDisposable
{
    private readonly CancellationTokenSource _disposed = new();

    private string Engine => pipeline.EngineVersion;

    private DateOnly? From { get; set; }

    private DateOnly? Until { get; set; }

    private string? Problem { get; set; }

    /// <inheritdoc/>
    public void Dispose()
    {
        _disposed.Cancel();
        _disposed.Dispose();
    }

    private static DateTimeOffset? Day(DateOnly? value) =>
        value is { } day ? new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero) : null;

    private async Task ReadAsync()
    {
        Problem = Day(Until) < Day(From) ? "The last day is before the first. Change one of them." : null;
        if (Problem is null && await session.FindAdminAsync(navigation, _disposed.Token) is { } caller)
        {
            var scope = new ReadingScope(From: Day(From), Until: Day(Until)?.AddDays(1));
            var run = await imports.QueueReadingAsync(caller, scope, _disposed.Token);
            // A work page has its own circuit, so this is a whole load in any case; asked for plainly, nothing is fetched twice.
            navigation.NavigateTo(Addresses.ImportRun(run), forceLoad: true);
        }
    }
}
