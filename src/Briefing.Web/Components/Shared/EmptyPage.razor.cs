using Briefing.Web.Hosting;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Options;

namespace Briefing.Web.Components.Shared;

/// <summary>A page with nothing on it, for measurements; there only where a setting asks for it.</summary>
public partial class EmptyPage(IOptions<DiagnosticsOptions> options, NavigationManager navigation)
{
    private bool IsServed => options.Value.EmptyPage;

    /// <inheritdoc/>
    protected override void OnInitialized()
    {
        if (!IsServed)
        {
            navigation.NotFound();
        }
    }
}
