using System.Text;
using Briefing.Ingestion.Imports;
using Briefing.Ingestion.Intake;
using Briefing.Store.Writing;
using Briefing.Web.Rendering;
using Briefing.Web.Routing;
using Briefing.Web.Security;
using Microsoft.AspNetCore.Components;

namespace Briefing.Web.Components.Imports;

/// <summary>Where articles are brought in by hand. What was taken is shown first and imported on a second word.</summary>
public sealed partial class IntakePage(ImportService imports, CircuitSession session, NavigationManager navigation)
    : IDisposable
{
    private const int MaxListed = 20;
    private const int MaxBeginning = 1500;

    private readonly CancellationTokenSource _disposed = new();
    private ElementReference _taken;
    private bool _isToFocus;

    private IntakeResult? Taken { get; set; }

    private bool IsBusy { get; set; }

    /// <inheritdoc/>
    public void Dispose()
    {
        _disposed.Cancel();
        _disposed.Dispose();
    }

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_isToFocus)
        {
            _isToFocus = false;
            await _taken.FocusAsync();
        }
    }

    private static string TakenTitle(IntakeResult taken) =>
        taken.Texts.Count == 0
            ? "Nothing could be taken in"
            : $"{Wording.Count(taken.Texts.Count, "text")} ready to import";

    /// <summary>The beginning of a text, whatever its encoding: to be recognised, not to be read.</summary>
    private static string Beginning(ImportInput text)
    {
        var bytes = text.Bytes.Span;
        var start = Encoding.UTF8.GetString(bytes[..Math.Min(bytes.Length, MaxBeginning)]);
        return bytes.Length > MaxBeginning ? start.TrimEnd('\uFFFD') + " …" : start;
    }

    private void Take(IntakeResult taken)
    {
        Taken = taken;
        _isToFocus = true;
    }

    private void Discard() => Taken = null;

    private async Task ImportAsync()
    {
        IsBusy = true;
        try
        {
            if (Taken is { } taken && await session.FindAdminAsync(navigation, _disposed.Token) is { } caller)
            {
                var run = await imports.QueueTextsAsync(caller, taken.Texts, _disposed.Token);
                // A work page has its own circuit, so this is a whole load in any case; asked for plainly, nothing is fetched twice.
                navigation.NavigateTo(Addresses.ImportRun(run), forceLoad: true);
            }
        }
        finally
        {
            IsBusy = false;
        }
    }
}
