using Briefing.Analysis.Skepticism;
using Briefing.Analysis.Text;
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

    private IReadOnlyList<(int Number, WorkItem Item)> Shown =>
        [.. Items.Index().Where(one => State is null || one.Item.State == State)];

    private IReadOnlyList<(Guid Id, string Name)> People { get; set; } = [];

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        Items = await reader.ListWorkAsync(caller.Current, CancellationToken.None);
        People = await annotations.ListPeopleAsync(caller.Current, CancellationToken.None);
    }

    private static AnnotationPlace PlaceOf(WorkItem item)
    {
        TextSpan? words = item.Flag.Spans.IsEmpty ? null : item.Flag.Spans.Aggregate((one, other) => one.Union(other));
        return new AnnotationPlace(
            item.Slug,
            item.Revision,
            AnnotationTargetKind.Flag,
            words,
            Name: FlagGlossary.Get(item.Flag.Code).Id
        );
    }
}
