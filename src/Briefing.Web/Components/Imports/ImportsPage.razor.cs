using Briefing.Ingestion.Imports;
using Briefing.Store.Reading;
using Briefing.Web.Security;
using Microsoft.AspNetCore.Components;

namespace Briefing.Web.Components.Imports;

/// <summary>The import runs of all servers, live, and a button that asks for one.</summary>
public sealed partial class ImportsPage(
    ImportRunReader runs,
    ImportService imports,
    ImportProgress progress,
    CircuitSession session,
    NavigationManager navigation,
    TimeProvider timeProvider,
    ILogger<ImportsPage> logger
) : IDisposable
{
    private const int MaxRuns = 30;

    private readonly CancellationTokenSource _disposed = new();
    private LiveRefresh? _refresh;

    private IReadOnlyList<ImportRunInfo> Runs { get; set; } = [];

    /// <summary>The run that goes on, else the one that waits for its turn, else the newest.</summary>
    private ImportRunInfo? Live =>
        Runs.FirstOrDefault(run => run.State is ImportRunState.Running)
        ?? Runs.LastOrDefault(run => run.State is ImportRunState.Queued)
        ?? (Runs.Count > 0 ? Runs[0] : null);

    private string FolderName => imports.Folder;

    private string LiveTitle =>
        Live switch
        {
            null => "Now",
            { State: ImportRunState.Running } live => $"Run {live.Id} is going on",
            { State: ImportRunState.Queued } live => $"Run {live.Id} waits for its turn",
            { } live => $"The last run: {RunWording.State(live).ToLowerInvariant()}",
        };

    /// <inheritdoc/>
    public void Dispose()
    {
        _refresh?.Dispose();
        _disposed.Cancel();
        _disposed.Dispose();
    }

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        await LoadAsync(_disposed.Token);
        if (RendererInfo.IsInteractive && !_disposed.IsCancellationRequested)
        {
            _refresh = new LiveRefresh(progress, timeProvider, RefreshAsync);
        }
    }

    private async Task StartAsync()
    {
        if (await session.FindAdminAsync(navigation, _disposed.Token) is not { } caller)
        {
            return;
        }

        _ = await imports.QueueFolderAsync(caller, _disposed.Token);
        await LoadAsync(_disposed.Token);
        _refresh?.Move();
    }

    private async Task RefreshAsync(CancellationToken cancellationToken)
    {
        try
        {
            await InvokeAsync(async () =>
            {
                await LoadAsync(cancellationToken);
                StateHasChanged();
            });
        }
        catch (Exception exception) when (exception is not (OperationCanceledException or ObjectDisposedException))
        {
            LogRefreshFailed(logger, exception);
        }
    }

    private async Task LoadAsync(CancellationToken cancellationToken) =>
        Runs = await runs.ListAsync(MaxRuns, cancellationToken);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The imports page could not be brought up to date.")]
    private static partial void LogRefreshFailed(ILogger logger, Exception exception);
}
