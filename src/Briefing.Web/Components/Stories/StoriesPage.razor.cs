using Briefing.Store.Stories;
using Briefing.Web.Routing;
using Microsoft.AspNetCore.Components;

namespace Briefing.Web.Components.Stories;

/// <summary>The list of stories.</summary>
public partial class StoriesPage(StoryReader stories)
{
    private const int PageSize = 30;

    /// <summary>Where the page starts.</summary>
    [SupplyParameterFromQuery(Name = Addresses.AfterName)]
    public string? After { get; set; }

    [CascadingParameter]
    private HttpContext? Context { get; set; }

    private StoryList Page { get; set; } = new([], null, 0);

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync() =>
        Page = await stories.ListAsync(After, PageSize, Context?.RequestAborted ?? CancellationToken.None);
}
