using Microsoft.AspNetCore.Components;

namespace Briefing.Web.Components.Shared;

/// <summary>What is shown where there is no page.</summary>
public partial class NotFoundPage
{
    [CascadingParameter]
    private HttpContext? Context { get; set; }

    /// <inheritdoc/>
    protected override void OnInitialized()
    {
        if (Context is { Response.HasStarted: false } context)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
        }
    }
}
