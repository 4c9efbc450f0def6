using Briefing.Store.Profiles;
using Briefing.Store.Search;
using Briefing.Web.Routing;
using Microsoft.AspNetCore.Components;

namespace Briefing.Web.Components.Actors;

/// <summary>An actor's public stance beside its private one.</summary>
public partial class ActorPage(SourceReader sources, NavigationManager navigation)
{
    private const int ClaimsShown = 10;

    /// <summary>The actor's name.</summary>
    [Parameter]
    public string Name { get; set; } = "";

    [CascadingParameter]
    private HttpContext? Context { get; set; }

    private SourceProfile? Profile { get; set; }

    private string Feed => Addresses.ClaimFeedFor(ClaimQuery.ActorFilter(Name));

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        Profile = await sources.FindAsync(Name, null, ClaimsShown, Context?.RequestAborted ?? CancellationToken.None);
        if (Profile is null)
        {
            navigation.NotFound();
        }
    }
}
