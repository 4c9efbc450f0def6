using Briefing.Ingestion.Intake;
using Briefing.Web.Security;
using Microsoft.AspNetCore.Components;

namespace Briefing.Web.Components.Imports;

/// <summary>Takes a page of the web in.</summary>
public sealed partial class FetchForm(ArticleIntake intake, CircuitSession session, NavigationManager navigation)
    : IDisposable
{
    private readonly CancellationTokenSource _disposed = new();

    /// <summary>Told what came of the page.</summary>
    [Parameter, EditorRequired]
    public required EventCallback<IntakeResult> OnTaken { get; set; }

    private string? Address { get; set; }

    private bool IsBusy { get; set; }

    private string? State { get; set; }

    /// <inheritdoc/>
    public void Dispose()
    {
        _disposed.Cancel();
        _disposed.Dispose();
    }

    private async Task FetchAsync()
    {
        if (string.IsNullOrWhiteSpace(Address))
        {
            State = "Give the address of the page.";
            return;
        }

        IsBusy = true;
        State = "Fetching …";
        try
        {
            if (await session.FindAdminAsync(navigation, _disposed.Token) is { } caller)
            {
                var taken = await intake.FetchAsync(caller, Address, _disposed.Token);
                State = null;
                await OnTaken.InvokeAsync(taken);
            }
        }
        finally
        {
            IsBusy = false;
        }
    }
}
