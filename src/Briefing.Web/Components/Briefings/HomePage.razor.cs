using System.Globalization;
using Briefing.Ingestion.Imports;
using Briefing.Store.Reading;
using Briefing.Web.Rendering;
using Briefing.Web.Routing;
using Microsoft.AspNetCore.Components;

namespace Briefing.Web.Components.Briefings;

/// <summary>The list of briefings.</summary>
public partial class HomePage(ArticleReader articles, ImportProgress progress, ImportService imports)
{
    private const int PageSize = 30;

    /// <summary>Where this page of the list starts.</summary>
    [SupplyParameterFromQuery(Name = Addresses.AfterName)]
    public string? After { get; set; }

    [CascadingParameter]
    private HttpContext? Context { get; set; }

    private static CultureInfo Culture => CultureInfo.InvariantCulture;

    private ArticlePage Page { get; set; } = new([], null, 0);

    private bool IsImporting => progress.Current.IsRunning;

    private string Folder => imports.Folder;

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync() =>
        Page = await articles.ListAsync(After, PageSize, Context?.RequestAborted ?? CancellationToken.None);

    private static string Stated(string? value) => string.IsNullOrWhiteSpace(value) ? Wording.NotStated : value;

    private static string Date(string? value) => DateWording.Published(value);
}
