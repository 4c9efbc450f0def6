using Briefing.Ingestion.Imports;
using Briefing.Store.Accounts;
using Briefing.Store.Reading;
using Briefing.Store.Writing;
using Briefing.Web.Rendering;
using Briefing.Web.Routing;
using Briefing.Web.Security;
using Microsoft.AspNetCore.Components;

namespace Briefing.Web.Components.Imports;

/// <summary>One import run, live: what it found, and what becomes of that.</summary>
public sealed partial class RunPage(
    ImportRunReader runs,
    ImportService imports,
    ImportDecisionWriter decisions,
    ImportProgress progress,
    CircuitSession session,
    NavigationManager navigation,
    TimeProvider timeProvider,
    ILogger<RunPage> logger
) : IDisposable
{
    // A circuit keeps four kilobytes for each, and most runs find hundreds of texts unchanged.
    private const int FewItems = 25;
    private const int ManyItems = 500;

    private readonly CancellationTokenSource _disposed = new();
    private LiveRefresh? _refresh;

    /// <summary>The run.</summary>
    [Parameter]
    public long Id { get; set; }

    /// <summary>Whether to show more than the first texts.</summary>
    [SupplyParameterFromQuery(Name = Addresses.WholeName)]
    public string? Whole { get; set; }

    private bool IsWhole => Whole is "true";

    private int MaxItems => IsWhole ? ManyItems : FewItems;

    private ImportRunInfo? Run { get; set; }

    private IReadOnlyList<ImportItemInfo> Items { get; set; } = [];

    private string? Message { get; set; }

    private bool IsUndoAsked { get; set; }

    private bool IsBusy { get; set; }

    private bool CanAct => RendererInfo.IsInteractive && !IsBusy;

    private bool CanResume =>
        Run?.State is ImportRunState.Cancelled or ImportRunState.Interrupted or ImportRunState.Failed;

    private bool CanUndo =>
        Run is { IsOver: true, Waiting: 0, State: not (ImportRunState.RolledBack or ImportRunState.Rejected) } run
        && run.Created + run.Updated + run.Withdrawn > 0;

    /// <inheritdoc/>
    public void Dispose()
    {
        _refresh?.Dispose();
        _disposed.Cancel();
        _disposed.Dispose();
    }

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        await LoadAsync(_disposed.Token);
        if (RendererInfo.IsInteractive && !_disposed.IsCancellationRequested)
        {
            _refresh ??= new LiveRefresh(progress, timeProvider, RefreshAsync);
        }
    }

    private static string Changes(int count) => count == 1 ? "the change" : $"all {Wording.Count(count, "change")}";

    private Task StopAsync() =>
        ActAsync(async caller => await imports.CancelAsync(caller, Id, _disposed.Token) ? null : "The run is over.");

    private Task ResumeAsync() =>
        ActAsync(async caller =>
            await imports.ResumeAsync(caller, Id, _disposed.Token) ? null : "The run goes on already."
        );

    private Task ApproveAsync() =>
        ActAsync(async caller => Told(await decisions.ApproveAsync(caller, Id, null, _disposed.Token), "applied"));

    private Task RejectAsync() =>
        ActAsync(async caller => Told(await decisions.RejectAsync(caller, Id, null, _disposed.Token), "rejected"));

    private async Task UndoAsync()
    {
        if (!IsUndoAsked)
        {
            IsUndoAsked = true;
            return;
        }

        IsUndoAsked = false;
        await ActAsync(async caller => Told(await decisions.RollBackAsync(caller, Id, _disposed.Token), "undone"));
    }

    private static string Told(ImportDecisionResult result, string done) =>
        result.Problem ?? $"{Wording.Count(result.Changes, "change")} {done}.";

    private async Task ActAsync(Func<Caller, Task<string?>> act)
    {
        IsBusy = true;
        try
        {
            if (await session.FindAdminAsync(navigation, _disposed.Token) is { } caller)
            {
                Message = await act(caller);
                await LoadAsync(_disposed.Token);
            }
        }
        finally
        {
            IsBusy = false;
        }
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

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        var run = await runs.FindAsync(Id, cancellationToken);
        var isMoved = run != Run;
        Run = run;
        if (isMoved || Items.Count == 0)
        {
            Items = run is null ? [] : await runs.ListItemsAsync(Id, MaxItems, cancellationToken);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The page of the run could not be brought up to date.")]
    private static partial void LogRefreshFailed(ILogger logger, Exception exception);
}
