using Briefing.Store.Search;
using Microsoft.AspNetCore.Components;

namespace Briefing.Web.Components.Claims;

/// <summary>Ways to narrow a query down, each with how many claims it leaves.</summary>
public partial class ClaimFacetList
{
    /// <summary>The counts.</summary>
    [Parameter, EditorRequired]
    public ClaimFacets Facets { get; set; } = null!;

    /// <summary>The query so far.</summary>
    [Parameter, EditorRequired]
    public string Query { get; set; } = "";

    /// <summary>The order.</summary>
    [Parameter]
    public ClaimOrder Order { get; set; }
}
