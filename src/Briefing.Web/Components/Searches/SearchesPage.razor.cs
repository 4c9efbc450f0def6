using System.Globalization;
using Briefing.Store.Accounts;
using Briefing.Store.Desk;
using Briefing.Store.Search;
using Briefing.Web.Routing;
using Microsoft.AspNetCore.Components;

namespace Briefing.Web.Components.Searches;

/// <summary>The searches that a reader keeps.</summary>
public sealed partial class SearchesPage(
    SavedSearchReader reader,
    SavedSearchWriter writer,
    ClaimReader claims,
    CallerContext caller,
    NavigationManager navigation
)
{
    /// <summary>A query to keep, that the reader comes with.</summary>
    [SupplyParameterFromQuery(Name = Addresses.QueryName)]
    public string? Asked { get; set; }

    [SupplyParameterFromForm(FormName = "keep")]
    private SavedSearchForm Form { get; set; } = null!;

    [CascadingParameter]
    private HttpContext? Context { get; set; }

    private IReadOnlyList<string> Errors { get; set; } = [];

    private string? Done { get; set; }

    private IReadOnlyList<KeptSearch> Searches { get; set; } = [];

    /// <inheritdoc/>
    protected override Task OnInitializedAsync()
    {
        Form ??= new SavedSearchForm { Query = Asked, Name = Asked };
        return LoadAsync();
    }

    private static string FormName(string what, KeptSearch kept) =>
        string.Create(CultureInfo.InvariantCulture, $"{what}-{kept.Search.Id:N}");

    private async Task CreateAsync()
    {
        var name = Form.Name?.Trim() ?? "";
        if (!IsName(name))
        {
            return;
        }

        if (!ClaimQuery.TryParse(Form.Query ?? "", out var query, out var error))
        {
            Errors = [error.Message];
            return;
        }

        if (await writer.CreateAsync(caller.Current, name, query, CancellationToken.None) is null)
        {
            Errors = [$"You keep {SavedSearchWriter.MaxSearches} searches already. Remove one first."];
            return;
        }

        Done = $"The search {name} is kept.";
        Form = new SavedSearchForm();
        await LoadAsync();
    }

    private async Task SeeAsync(SavedSearch search)
    {
        await writer.MarkSeenAsync(caller.Current, search.Id, CancellationToken.None);
        navigation.NavigateTo(Addresses.ClaimsFor(search.Query));
    }

    private async Task RenameAsync(SavedSearch search)
    {
        var name = Context is { Request.HasFormContentType: true } context
            ? (await context.Request.ReadFormAsync())["NewName"].ToString().Trim()
            : "";
        if (IsName(name))
        {
            await writer.RenameAsync(caller.Current, search.Id, name, CancellationToken.None);
            Done = $"The search {search.Name} is called {name} now.";
            await LoadAsync();
        }
    }

    private async Task DeleteAsync(SavedSearch search)
    {
        await writer.DeleteAsync(caller.Current, search.Id, CancellationToken.None);
        Done = $"The search {search.Name} is removed.";
        await LoadAsync();
    }

    private bool IsName(string name)
    {
        if (name.Length is > 0 and <= SavedSearchWriter.MaxNameLength)
        {
            return true;
        }

        Errors = [$"Give the search a name of at most {SavedSearchWriter.MaxNameLength} characters."];
        return false;
    }

    private async Task LoadAsync() =>
        Searches = await KeptSearch.LoadAsync(
            reader,
            claims,
            caller.Current,
            SavedSearchWriter.MaxSearches,
            CancellationToken.None
        );
}
