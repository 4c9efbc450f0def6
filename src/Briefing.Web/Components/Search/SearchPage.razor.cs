using Briefing.Store.Search;
using Briefing.Web.Rendering;
using Briefing.Web.Routing;
using Microsoft.AspNetCore.Components;

namespace Briefing.Web.Components.Search;

/// <summary>Searches articles and claims.</summary>
public partial class SearchPage(SearchReader search)
{
    private const int MaxLength = 400;
    private const int Limit = 30;

    /// <summary>What to search.</summary>
    [SupplyParameterFromQuery(Name = Addresses.QueryName)]
    public string? Asked { get; set; }

    [CascadingParameter]
    private HttpContext? Context { get; set; }

    private string Query { get; set; } = "";

    private IReadOnlyList<SearchHit> Claims { get; set; } = [];

    private IReadOnlyList<SearchHit> Articles { get; set; } = [];

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        Query = (Asked ?? "").Trim();
        Query = Query.Length > MaxLength ? Query[..MaxLength] : Query;
        if (Query.Length > 0)
        {
            var cancellationToken = Context?.RequestAborted ?? CancellationToken.None;
            Claims = await search.FindClaimsAsync(Query, Limit, cancellationToken);
            Articles = await search.FindArticlesAsync(Query, Limit, cancellationToken);
        }
    }

    private static string Shown(int count) => count == Limit ? $"the first {Limit}" : Wording.Count(count, "hit");
}
