using System.Globalization;
using Briefing.Store.Reading;
using Briefing.Web.Rendering;

namespace Briefing.Web.Components.Imports;

/// <summary>How runs are told.</summary>
internal static class RunWording
{
    private static CultureInfo Culture => CultureInfo.InvariantCulture;

    /// <summary>How a run stands.</summary>
    public static string State(ImportRunInfo run) =>
        run.State switch
        {
            ImportRunState.Queued => "Waits for its turn",
            ImportRunState.Running => run.CancelRequested ? "Stopping" : "Going on",
            ImportRunState.Waiting => "Waits for approval",
            ImportRunState.Completed => "Completed",
            ImportRunState.Interrupted => "Interrupted",
            ImportRunState.Cancelled => "Stopped",
            ImportRunState.Failed => "Failed",
            ImportRunState.Rejected => "Rejected",
            ImportRunState.RolledBack => "Undone",
            _ => run.State.ToString(),
        };

    /// <summary>What a run is about.</summary>
    public static string Kind(ImportRunKind kind) =>
        kind switch
        {
            ImportRunKind.Folder => "Folder",
            ImportRunKind.Desk => "Brought in",
            _ => "Read anew",
        };

    /// <summary>What a run has done so far.</summary>
    public static string Tally(ImportRunInfo run)
    {
        (int Count, string Word)[] parts =
        [
            (run.Waiting, run.Waiting == 1 ? "change waits" : "changes wait"),
            (run.Created, "created"),
            (run.Updated, "updated"),
            (run.Unchanged, "unchanged"),
            (run.Withdrawn, "withdrawn"),
            (run.Failed, "failed"),
        ];
        var told = parts
            .Where(part => part.Count > 0)
            .Select(part => $"{part.Count.ToString("N0", Culture)} {part.Word}");
        return parts.All(part => part.Count == 0) ? "none" : string.Join(", ", told);
    }

    /// <summary>What became of a text.</summary>
    public static string Outcome(ImportItemInfo item) =>
        item.Decision switch
        {
            ImportDecision.Waiting => item.Outcome is ImportOutcome.Withdrawn ? "Withdrawal waits" : "Update waits",
            ImportDecision.Rejected => "Rejected",
            ImportDecision.Superseded when item.Outcome is not ImportOutcome.Unchanged => "Superseded",
            ImportDecision.RolledBack => $"{item.Outcome}, undone",
            _ => item.Outcome.ToString(),
        };

    /// <summary>How far a run is, in percent.</summary>
    public static double Percent(ImportRunInfo run) =>
        run.Total == 0 ? (run.IsOver ? 100 : 0) : Math.Min(100, 100.0 * run.Done / run.Total);

    /// <summary>How many texts are finished.</summary>
    public static string Done(ImportRunInfo run) =>
        $"{Wording.Count(Math.Min(run.Done, run.Total), "text")} of {run.Total.ToString("N0", Culture)} finished: {Tally(run)}";

    /// <summary>What was not read anew has no counts.</summary>
    public static string Number(ImportItemInfo item, int number) =>
        item.Outcome is ImportOutcome.Created or ImportOutcome.Updated ? number.ToString("N0", Culture) : "–";
}
