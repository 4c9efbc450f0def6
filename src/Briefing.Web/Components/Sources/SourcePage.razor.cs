using Briefing.Store.Profiles;
using Briefing.Web.Rendering;
using Briefing.Web.Routing;
using Microsoft.AspNetCore.Components;

namespace Briefing.Web.Components.Sources;

/// <summary>What one source said, through whom and how firmly.</summary>
public partial class SourcePage(SourceReader sources, NavigationManager navigation)
{
    private const int PageSize = 30;

    /// <summary>The source's name.</summary>
    [Parameter]
    public string Name { get; set; } = "";

    /// <summary>Where the page of its claims starts.</summary>
    [SupplyParameterFromQuery(Name = Addresses.AfterName)]
    public string? After { get; set; }

    [CascadingParameter]
    private HttpContext? Context { get; set; }

    private SourceProfile? Profile { get; set; }

    private IReadOnlyList<NameCount> Stances =>
        [
            .. Profile!.Stances.Select(count => new NameCount(
                CommitmentWording.InBrief(count.Value, false),
                count.Count
            )),
        ];

    private string Description =>
        $"{Profile!.Name} holds {Wording.Count(Profile.Holds, "claim")} and passes on {Wording.Number(Profile.Relays)} in {Wording.Count(Profile.Articles, "article")}.";

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        Profile = await sources.FindAsync(Name, After, PageSize, Context?.RequestAborted ?? CancellationToken.None);
        if (Profile is null)
        {
            navigation.NotFound();
        }
    }
}
