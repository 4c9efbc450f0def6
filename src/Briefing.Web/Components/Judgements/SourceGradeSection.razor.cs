using Briefing.Store.Accounts;
using Briefing.Store.Annotations;
using Briefing.Store.Judgements;
using Briefing.Web.Routing;
using Microsoft.AspNetCore.Components;

namespace Briefing.Web.Components.Judgements;

/// <summary>The reliability of a source, its history, and for editors the form of another grade.</summary>
public sealed partial class SourceGradeSection(
    SourceGradeReader reader,
    SourceGradeWriter writer,
    CallerContext caller,
    NavigationManager navigation
)
{
    /// <summary>The source's name.</summary>
    [Parameter, EditorRequired]
    public string Name { get; set; } = "";

    [CascadingParameter]
    private HttpContext? Context { get; set; }

    private bool MayGrade => caller.Current.Has(AccountRole.Editor);

    private IReadOnlyList<SourceGrade> Grades { get; set; } = [];

    private string Grade { get; set; } = JudgementValues.Reliabilities[^1];

    private string? Reason { get; set; }

    private int Number { get; set; }

    private IReadOnlyList<string> Errors { get; set; } = [];

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        Grades = await reader.ListAsync(Name, CancellationToken.None);
        if (Grades is [var now, ..])
        {
            (Grade, Number) = (now.Grade, now.Number);
        }
    }

    private async Task GradeAsync()
    {
        var form = await Context!.Request.ReadFormAsync(Context.RequestAborted);
        (Grade, Reason) = (form["Grade"].ToString(), form["Reason"].ToString());
        Number = int.TryParse(form["Number"], out var number) ? number : 0;
        var result = await writer.GradeAsync(caller.Current, Name, Grade, Reason, Number, CancellationToken.None);
        if (result.Outcome is AnnotationOutcome.Saved)
        {
            navigation.NavigateTo(Addresses.Source(Name));
            return;
        }

        Errors = [result.Problem!];
        Number = result.Outcome is AnnotationOutcome.Conflict ? result.Version : Number;
        Grades = await reader.ListAsync(Name, CancellationToken.None);
    }
}
