using Briefing.Store.Accounts;
using Briefing.Store.Annotations;
using Briefing.Store.Judgements;
using Briefing.Store.Reading;

namespace Briefing.Web.Components.Notes;

/// <summary>The notes and judgements for which a person has to choose a place.</summary>
public sealed partial class WaitingPage(
    AnchorReader anchors,
    JudgementReader judgements,
    ArticleReader articles,
    CallerContext caller
)
{
    private IReadOnlyList<WaitingAnnotation> Waiting { get; set; } = [];

    private List<(JudgementInfo Judgement, Edition Edition)> Judgements { get; } = [];

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        Waiting = await anchors.ListWaitingAsync(caller.Current, CancellationToken.None);
        foreach (var judgement in await judgements.ListWaitingAsync(caller.Current, CancellationToken.None))
        {
            if (await articles.FindEditionAsync(judgement.Slug, CancellationToken.None) is { } edition)
            {
                Judgements.Add((judgement, edition));
            }
        }
    }
}
