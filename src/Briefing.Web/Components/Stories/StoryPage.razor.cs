using Briefing.Store.Stories;
using Briefing.Web.Routing;
using Microsoft.AspNetCore.Components;

namespace Briefing.Web.Components.Stories;

/// <summary>A story: what its articles share, from where they have it, where they conflict and what changed on the way.</summary>
public partial class StoryPage(StoryReader stories, NavigationManager navigation)
{
    private const int MostClaims = 40;

    /// <summary>The story's number.</summary>
    [Parameter]
    public long Id { get; set; }

    [CascadingParameter]
    private HttpContext? Context { get; set; }

    private Story? Story { get; set; }

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        var story = await stories.FindAsync(Id, Context?.RequestAborted ?? CancellationToken.None);
        if (story is null)
        {
            navigation.NotFound();
        }
        else if (story.Info.Id != Id)
        {
            navigation.NavigateTo(Addresses.Story(story.Info.Id));
        }
        else
        {
            Story = story;
        }
    }
}
