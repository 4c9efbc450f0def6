using Briefing.Analysis.Skepticism;
using Briefing.Store.Accounts;
using Briefing.Store.Annotations;
using Briefing.Store.Judgements;
using Briefing.Web.Rendering;
using Briefing.Web.Routing;
using Microsoft.AspNetCore.Components;

namespace Briefing.Web.Components.Judgements;

/// <summary>Contradictions and drifts as work: a state, an owner and a note for each.</summary>
public sealed partial class WorkPage(JudgementReader reader, AnnotationReader annotations, CallerContext caller)
{
    private static readonly IReadOnlyList<(string, string)> s_states =
    [
        .. JudgementValues.WorkStates.Select(state => (state, JudgementWording.Sentence(state))),
    ];

    /// <summary>The state to show; all others are all.</summary>
    [SupplyParameterFromQuery(Name = Addresses.ShowName)]
    public string? Show { get; set; }

    private string? State => JudgementValues.WorkStates.Contains(Show) ? Show : null;

    private IReadOnlyList<WorkItem> Items { get; set; } = [];

    private IReadOnlyList<WorkItem> Shown { get; set; } = [];

    private IReadOnlyList<(Guid Id, string Name)> People { get; set; } = [];

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        Items = await reader.ListWorkAsync(caller.Current, CancellationToken.None);
        // One that rests on the same words by the same rule has the same judgement, and one form.
        Shown = [.. Items.DistinctBy(NameOf).Where(item => State is null || item.State == State)];
        People = await annotations.ListPeopleAsync(caller.Current, CancellationToken.None);
    }

    // By what it is, not by its place in the list, which may be another one when the form comes back.
    private static string NameOf(WorkItem item) => $"work-{item.Slug}-{FlagForms.NameOf(item.Flag)}";

    private static AnnotationPlace PlaceOf(WorkItem item)
    {
        return new AnnotationPlace(
            item.Slug,
            item.Revision,
            AnnotationTargetKind.Flag,
            FlagForms.WordsOf(item.Flag),
            Name: FlagGlossary.Get(item.Flag.Code).Id,
            Reading: item.Reading
        );
    }
}
