using Briefing.Store.Reading;
using Microsoft.AspNetCore.Components;

namespace Briefing.Web.Components.Imports;

/// <summary>What became of the texts of a run.</summary>
public partial class RunItems
{
    /// <summary>The run.</summary>
    [Parameter, EditorRequired]
    public required long RunId { get; set; }

    /// <summary>What became of them.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<ImportItemInfo> Items { get; set; }

    private static string Class(ImportItemInfo item) =>
        item.Outcome is ImportOutcome.Failed ? "outcome failed"
        : item.Decision is ImportDecision.Waiting ? "outcome waits"
        : "outcome";
}
