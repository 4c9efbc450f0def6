using Briefing.Analysis.Skepticism;
using Briefing.Store.Accounts;
using Briefing.Store.Judgements;
using Briefing.Web.Rendering;
using Microsoft.AspNetCore.Components;

namespace Briefing.Web.Components.Flags;

/// <summary>What a rule means, and its record: how often editors confirmed and dismissed what it raised. Editors see why.</summary>
public partial class FlagPage(JudgementReader judgements, CallerContext caller, NavigationManager navigation)
{
    /// <summary>The rule's stable id.</summary>
    [Parameter]
    public string Id { get; set; } = "";

    private FlagRule? Rule { get; set; }

    private RuleRecord Counts { get; set; } = new(0, 0);

    private IReadOnlyList<JudgementInfo> Verdicts { get; set; } = [];

    private string Record =>
        Counts is { Confirmed: 0, Dismissed: 0 }
            ? "No editor has judged a caution of this rule yet."
            : $"Editors confirmed {Wording.Count(Counts.Confirmed, "caution")} of this rule and dismissed {Wording.Number(Counts.Dismissed)}.";

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        if (!FlagGlossary.TryGet(Id, out var rule))
        {
            navigation.NotFound();
            return;
        }

        Rule = rule;
        Counts = await judgements.CountAsync(rule.Code, CancellationToken.None);
        if (caller.Current.Has(AccountRole.Editor))
        {
            Verdicts = await judgements.ListVerdictsAsync(caller.Current, rule.Code, CancellationToken.None);
        }
    }
}
