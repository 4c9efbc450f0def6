using System.Globalization;
using Briefing.Store.Judgements;
using Briefing.Store.Profiles;
using Briefing.Web.Rendering;
using Briefing.Web.Routing;
using Microsoft.AspNetCore.Components;

namespace Briefing.Web.Components.Sources;

/// <summary>The list of sources.</summary>
public partial class SourcesPage(SourceReader sources, SourceGradeReader grades)
{
    private const int PageSize = 50;

    /// <summary>Where the page starts.</summary>
    [SupplyParameterFromQuery(Name = Addresses.AfterName)]
    public string? After { get; set; }

    [CascadingParameter]
    private HttpContext? Context { get; set; }

    private IReadOnlyDictionary<string, SourceGrade> Grades { get; set; } = new Dictionary<string, SourceGrade>();

    private SourceList Page { get; set; } = new([], null, null);

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        var cancellationToken = Context?.RequestAborted ?? CancellationToken.None;
        Page = await sources.ListAsync(After, PageSize, cancellationToken);
        Grades = await grades.FindAsync([.. Page.Items.Select(source => source.Name)], cancellationToken);
    }

    private static string Share(SourceSummary source) =>
        source.Hedged == 0
            ? "0"
            : string.Create(
                CultureInfo.InvariantCulture,
                $"{Wording.Number(source.Hedged)} ({100.0 * source.Hedged / source.Claims:N0} %)"
            );
}
