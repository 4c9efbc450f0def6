using Briefing.Store.Search;
using Briefing.Web.Rendering;
using Briefing.Web.Routing;
using Microsoft.AspNetCore.Components;

namespace Briefing.Web.Components.Search;

/// <summary>Searches articles and claims.</summary>
public partial class SearchPage(SearchReader search)
{
    private const int MaxLength = 400;
    private const int Limit = 50;
    private const int ClaimsShown = 3;

    /// <summary>What to search.</summary>
    [SupplyParameterFromQuery(Name = Addresses.QueryName)]
    public string? Asked { get; set; }

    [CascadingParameter]
    private HttpContext? Context { get; set; }

    private string Query { get; set; } = "";

    private IReadOnlyList<SearchGroup> Groups { get; set; } = [];

    private bool IsMore { get; set; }

    private string Found
    {
        get
        {
            var claims = Groups.Sum(group => group.Claims.Count);
            var words = $"{Wording.Count(claims, "claim")} and {Wording.Count(Groups.Count, "article")}";
            return IsMore ? $"The newest {words}." : $"{words}, the newest first.";
        }
    }

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        Query = (Asked ?? "").Trim();
        Query = Query.Length > MaxLength ? Query[..MaxLength] : Query;
        if (Query.Length > 0)
        {
            var cancellationToken = Context?.RequestAborted ?? CancellationToken.None;
            var claims = await search.FindClaimsAsync(Query, Limit, cancellationToken);
            var articles = await search.FindArticlesAsync(Query, Limit, cancellationToken);
            IsMore = claims.Count == Limit || articles.Count == Limit;
            Groups = SearchGroup.Of(claims, articles);
        }
    }
}
