using System.Collections.Immutable;
using Briefing.Ingestion.Previews;
using Briefing.Store.Accounts;
using Briefing.Store.Reading;
using Briefing.Store.Writing;
using Briefing.Web.Routing;
using Briefing.Web.Security;
using Microsoft.AspNetCore.Components;

namespace Briefing.Web.Components.Imports;

/// <summary>What a run would change in an article, or changed: text, claims, cautions, actors; and the decision about it.</summary>
public sealed partial class ChangePage(
    ChangePreviewer previewer,
    ImportDecisionWriter decisions,
    CircuitSession session,
    NavigationManager navigation
) : IDisposable
{
    private readonly CancellationTokenSource _disposed = new();

    /// <summary>The run.</summary>
    [Parameter]
    public long RunId { get; set; }

    /// <summary>The article's item in it.</summary>
    [Parameter]
    public long ItemId { get; set; }

    /// <summary>Whether the parts of the text that are the same are shown, too.</summary>
    [SupplyParameterFromQuery(Name = Addresses.WholeName)]
    public string? Whole { get; set; }

    private ChangePreview? Preview { get; set; }

    private bool IsLoaded { get; set; }

    private bool IsBusy { get; set; }

    private string? Message { get; set; }

    private bool IsWhole => Whole is "true";

    private bool IsWaiting => Preview?.Item.Decision is ImportDecision.Waiting;

    private bool CanAct => RendererInfo.IsInteractive && !IsBusy;

    private IEnumerable<TextPart> TextParts => IsWhole ? Preview!.Text : ChangeWording.Shorten(Preview!.Text);

    /// <inheritdoc/>
    public void Dispose()
    {
        _disposed.Cancel();
        _disposed.Dispose();
    }

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        if (Preview?.Item.Id != ItemId)
        {
            await LoadAsync();
        }
    }

    private static string Sum<T>(ImmutableArray<Change<T>> changes)
        where T : class => ChangeWording.Sum(changes);

    private static IEnumerable<Change<T>> Changed<T>(ImmutableArray<Change<T>> changes)
        where T : class => changes.Where(change => change.Kind is not ChangeKind.Kept);

    private static string EngineWords(ChangePreview preview) =>
        preview.Before.EngineVersion == preview.After.EngineVersion
            ? preview.After.EngineVersion
            : $"{preview.Before.EngineVersion}, now {preview.After.EngineVersion}";

    private Task ApproveAsync() =>
        DecideAsync(
            caller => decisions.ApproveAsync(caller, RunId, [ItemId], _disposed.Token),
            ImportDecision.Applied,
            "The change is applied."
        );

    private Task RejectAsync() =>
        DecideAsync(
            caller => decisions.RejectAsync(caller, RunId, [ItemId], _disposed.Token),
            ImportDecision.Rejected,
            "The change is rejected."
        );

    private async Task DecideAsync(
        Func<Caller, Task<ImportDecisionResult>> decide,
        ImportDecision decision,
        string done
    )
    {
        IsBusy = true;
        try
        {
            if (await session.FindAdminAsync(navigation, _disposed.Token) is { } caller)
            {
                var result = await decide(caller);
                Message = result.Problem ?? done;
                if (result.Problem is null)
                {
                    // What was compared stays in sight; a rejected reading is gone from the store.
                    Preview = Preview! with
                    {
                        Item = Preview.Item with { Decision = decision },
                    };
                }
            }
        }
        finally
        {
            IsBusy = false;
        }
    }

    private async Task LoadAsync()
    {
        IsLoaded = false;
        var preview = await previewer.FindAsync(ItemId, _disposed.Token);
        Preview = preview?.RunId == RunId ? preview : null;
        IsLoaded = true;
    }
}
