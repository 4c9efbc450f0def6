using System.Globalization;
using Briefing.Store.Auditing;
using Briefing.Store.Entities;
using Briefing.Store.Reading;

namespace Briefing.Store.Writing;

/// <summary>What the writers of runs have in common.</summary>
internal static class ImportRunRows
{
    /// <summary>The run of a claim, where the claim still holds.</summary>
    public static IQueryable<ImportRunEntity> Held(BriefingContext db, ImportRunClaim claim) =>
        db.ImportRuns.Where(run =>
            run.Id == claim.RunId && run.Attempt == claim.Attempt && run.State == ImportRunState.Running
        );

    /// <summary>Refuses a claim that holds no longer.</summary>
    /// <param name="count">How many runs it found.</param>
    /// <param name="claim">The claim.</param>
    public static void DemandOne(int count, ImportRunClaim claim)
    {
        if (count != 1)
        {
            throw new ImportRunLostException($"Run {claim.RunId} is no longer this server's.");
        }
    }

    /// <summary>Tells the audit trail what somebody did with a run.</summary>
    public static void Audit(BriefingContext db, ImportRunEntity run, string before, string after) =>
        AuditTrail.Add(
            db,
            AuditAction.Changed,
            AuditSubjects.ImportRun,
            run.Id.ToString(CultureInfo.InvariantCulture),
            run.Folder,
            new Dictionary<string, string?> { ["state"] = before },
            new Dictionary<string, string?> { ["state"] = after }
        );
}
