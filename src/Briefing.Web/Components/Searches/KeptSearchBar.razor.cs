using Briefing.Store.Accounts;
using Briefing.Store.Desk;
using Briefing.Store.Search;

namespace Briefing.Web.Components.Searches;

/// <summary>The first few of a reader's searches with what is new in them, over the morning list.</summary>
public partial class KeptSearchBar(SavedSearchReader reader, ClaimReader claims, CallerContext caller)
{
    private const int Most = 6;

    private IReadOnlyList<KeptSearch> Searches { get; set; } = [];

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync() =>
        Searches = await KeptSearch.LoadAsync(reader, claims, caller.Current, Most, CancellationToken.None);
}
