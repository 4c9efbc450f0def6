using Briefing.Ingestion.Imports;
using Briefing.Store.Accounts;
using Briefing.Store.Desk;
using Briefing.Store.Reading;
using Briefing.Web.Routing;
using Microsoft.AspNetCore.Components;

namespace Briefing.Web.Components.Briefings;

/// <summary>The morning list: what there is to read, unread first for whoever is signed in.</summary>
public partial class HomePage(
    ArticleReader articles,
    DeskReader desk,
    NewsReader news,
    CallerContext caller,
    ImportProgress progress,
    ImportService imports
)
{
    private const int PageSize = 30;

    /// <summary>Where this page of the list starts.</summary>
    [SupplyParameterFromQuery(Name = Addresses.AfterName)]
    public string? After { get; set; }

    /// <summary>Which articles to show.</summary>
    [SupplyParameterFromQuery(Name = Addresses.ShowName)]
    public string? Show { get; set; }

    [CascadingParameter]
    private HttpContext? Context { get; set; }

    private DeskView Page { get; set; } = DeskView.Empty;

    private DeskFilter Filter { get; set; }

    private bool IsKept { get; set; }

    private bool IsImporting => progress.Current.IsRunning;

    private string Folder => imports.Folder;

    private string Here => Addresses.HomeOf(Filter, After);

    private string EmptyTitle => Filter == DeskFilter.Starred ? "No briefing is starred" : "Everything is read";

    private string EmptyAdvice =>
        Filter == DeskFilter.Starred
            ? "Star a briefing in the list, or with the key f, to find it here again."
            : "What is imported or changed from now on stands here.";

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        var cancellationToken = Context?.RequestAborted ?? CancellationToken.None;
        Filter = Addresses.FilterOf(Show);
        IsKept = caller.Current.AccountId is not null;
        // Told first, so that what comes while the list is read is told of rather than missed.
        var latest = await news.FindLatestAsync(cancellationToken);
        Page = IsKept
            ? DeskView.Of(await desk.ListAsync(caller.Current, Filter, After, PageSize, cancellationToken), latest)
            : DeskView.Of(await articles.ListAsync(After, PageSize, cancellationToken), latest);
    }

    private static string Label(DeskFilter filter) =>
        filter switch
        {
            DeskFilter.Unread => "Unread",
            DeskFilter.Starred => "Starred",
            _ => "All",
        };

    private string Part(bool isRead) =>
        !IsKept ? "The newest first"
        : Filter == DeskFilter.Starred ? "Starred, the newest first"
        : isRead ? "Read before"
        : "Not read yet";

    private int? Count(DeskFilter filter) =>
        filter switch
        {
            DeskFilter.Unread => Page.Unread,
            DeskFilter.Starred => Page.Starred,
            _ => Page.Total,
        };
}
