using Briefing.Web.Routing;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace Briefing.Web.Components.Accounts;

/// <summary>On a page with a circuit: leaves the page when the session behind it ends.</summary>
public sealed partial class SessionWatch(NavigationManager navigation)
{
    [CascadingParameter]
    private Task<AuthenticationState> Session { get; set; } = null!;

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        var state = await Session;
        if (RendererInfo.IsInteractive && state.User.Identity is not { IsAuthenticated: true })
        {
            navigation.NavigateTo(
                Addresses.SignInTo(new Uri(navigation.Uri).PathAndQuery),
                new NavigationOptions { ForceLoad = true }
            );
        }
    }
}
