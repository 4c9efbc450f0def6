using Briefing.Store.Accounts;
using Briefing.Store.Annotations;

namespace Briefing.Web.Components.Notes;

/// <summary>The notes for which a person has to choose a place.</summary>
public sealed partial class WaitingPage(AnchorReader anchors, CallerContext caller)
{
    private IReadOnlyList<WaitingAnnotation> Waiting { get; set; } = [];

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync() =>
        Waiting = await anchors.ListWaitingAsync(caller.Current, CancellationToken.None);
}
