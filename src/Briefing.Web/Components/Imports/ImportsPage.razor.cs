using System.Globalization;
using Briefing.Ingestion.Imports;
using Briefing.Store.Accounts;
using Briefing.Store.Reading;
using Briefing.Web.Routing;
using Briefing.Web.Security;
using Microsoft.AspNetCore.Components;

namespace Briefing.Web.Components.Imports;

/// <summary>The import runs, live, and a button that starts one. Which run is shown stands in the address.</summary>
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
    private const int MaxRuns = 20;
    private const int MaxItems = 500;
    private static readonly TimeSpan s_pace = TimeSpan.FromMilliseconds(250);

    private readonly CancellationTokenSource _disposed = new();
    private IDisposable? _subscription;
    private int _isRefreshPlanned;

    /// <summary>The run whose files are shown; the newest where the address names none.</summary>
    [SupplyParameterFromQuery(Name = Addresses.RunName)]
    public long? Run { get; set; }

    private static CultureInfo Culture => CultureInfo.InvariantCulture;

    private ImportSnapshot Now { get; set; } = ImportSnapshot.None;

    private IReadOnlyList<ImportRunInfo> Runs { get; set; } = [];

    private IReadOnlyList<ImportItemInfo> Items { get; set; } = [];

    private long? ShownRun => Run ?? (Runs.Count > 0 ? Runs[0].Id : null);

    private string FolderName => imports.Folder;

    private bool CanStart => RendererInfo.IsInteractive && !Now.IsAnotherQueued;

    private string ButtonText => Now.IsRunning ? "Import again after this run" : "Import now";

    private double Percent => Now.Total == 0 ? (Now.IsRunning ? 0 : 100) : 100.0 * Now.Done / Now.Total;

    private string LiveTitle =>
        Now switch
        {
            { IsRunning: true, IsAnotherQueued: true } => "A run is going on, another waits",
            { IsRunning: true } => "A run is going on",
            { State: null } => "Now",
            _ => $"The last run: {Now.State.ToString()!.ToLowerInvariant()}",
        };

    /// <inheritdoc/>
    public void Dispose()
    {
        _subscription?.Dispose();
        _disposed.Cancel();
        _disposed.Dispose();
    }

    /// <inheritdoc/>
    protected override void OnInitialized()
    {
        if (RendererInfo.IsInteractive)
        {
            _subscription = progress.Subscribe(_ => PlanRefresh());
        }
    }

    /// <inheritdoc/>
    protected override Task OnParametersSetAsync() => LoadAsync(_disposed.Token);

    private static string Tally(int created, int updated, int unchanged, int withdrawn, int failed)
    {
        (int Count, string Word)[] parts =
        [
            (created, "created"),
            (updated, "updated"),
            (unchanged, "unchanged"),
            (withdrawn, "withdrawn"),
            (failed, "failed"),
        ];
        var told = parts
            .Where(part => part.Count > 0)
            .Select(part => $"{part.Count.ToString("N0", Culture)} {part.Word}");
        return parts.All(part => part.Count == 0) ? "none" : string.Join(", ", told);
    }

    /// <summary>What was not read anew has no counts.</summary>
    private static string Number(ImportItemInfo item, int number) =>
        item.Outcome is ImportOutcome.Created or ImportOutcome.Updated ? number.ToString("N0", Culture) : "–";

    private async Task StartAsync()
    {
        // The circuit may be older than the session: who starts a run is asked now.
        var caller = await session.FindCallerAsync(_disposed.Token);
        if (!caller.Has(AccountRole.Admin))
        {
            navigation.NavigateTo(Addresses.SignInTo(Addresses.Imports), forceLoad: true);
            return;
        }

        _ = imports.RequestAsync(caller);
        PlanRefresh();
    }

    /// <summary>Called on the importing thread, once a file: many calls make one refresh.</summary>
    private void PlanRefresh()
    {
        if (Interlocked.Exchange(ref _isRefreshPlanned, 1) == 0)
        {
            _ = RefreshSoonAsync();
        }
    }

    private async Task RefreshSoonAsync()
    {
        try
        {
            var cancellationToken = _disposed.Token;
            await Task.Delay(s_pace, timeProvider, cancellationToken);
            Interlocked.Exchange(ref _isRefreshPlanned, 0);
            await InvokeAsync(async () =>
            {
                await LoadAsync(cancellationToken);
                StateHasChanged();
            });
        }
        catch (Exception exception) when (exception is OperationCanceledException or ObjectDisposedException)
        {
            // The page was left.
        }
        catch (Exception exception)
        {
            LogRefreshFailed(logger, exception);
        }
    }

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        Now = progress.Current;
        Runs = await runs.ListAsync(MaxRuns, cancellationToken);
        Items = ShownRun is { } run ? await runs.ListItemsAsync(run, MaxItems, cancellationToken) : [];
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The imports page could not be brought up to date.")]
    private static partial void LogRefreshFailed(ILogger logger, Exception exception);
}
