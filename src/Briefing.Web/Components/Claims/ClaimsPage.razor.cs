using Briefing.Store.Search;
using Briefing.Web.Rendering;
using Briefing.Web.Routing;
using Microsoft.AspNetCore.Components;

namespace Briefing.Web.Components.Claims;

/// <summary>Explores the claims of all briefings.</summary>
public partial class ClaimsPage(ClaimReader claims)
{
    private const int PageSize = 30;

    /// <summary>What to find.</summary>
    [SupplyParameterFromQuery(Name = Addresses.QueryName)]
    public string? Asked { get; set; }

    /// <summary>In which order.</summary>
    [SupplyParameterFromQuery(Name = Addresses.OrderName)]
    public string? AskedOrder { get; set; }

    /// <summary>Where the page starts.</summary>
    [SupplyParameterFromQuery(Name = Addresses.AfterName)]
    public string? After { get; set; }

    [CascadingParameter]
    private HttpContext? Context { get; set; }

    private string Query { get; set; } = "";

    private ClaimOrder Order { get; set; }

    private QueryError? Error { get; set; }

    private IReadOnlyList<QueryPartView> Parts { get; set; } = [];

    private ClaimPage Page { get; set; } = new([], null, null);

    private ClaimFacets Facets { get; set; } = new(0, true, []);

    private string Found =>
        Page.Total is { } total
            ? Wording.Count(total, "claim")
            : $"More than {Wording.Number(ClaimReader.MaxTotal)} claims";

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        Query = (Asked ?? "").Trim();
        Order = AskedOrder == Addresses.OldestFirst ? ClaimOrder.OldestFirst : ClaimOrder.NewestFirst;
        if (!ClaimQuery.TryParse(Query, out var query, out var error))
        {
            Error = error;
            if (Context is { Response.HasStarted: false } context)
            {
                context.Response.StatusCode = StatusCodes.Status400BadRequest;
            }

            return;
        }

        var cancellationToken = Context?.RequestAborted ?? CancellationToken.None;
        Parts = QueryPartView.Of(query, Order);
        Page = await claims.FindAsync(query, Order, After, PageSize, cancellationToken);
        Facets = await claims.CountAsync(query, Order, cancellationToken);
    }
}
