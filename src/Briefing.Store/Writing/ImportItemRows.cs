using Briefing.Store.Entities;
using Briefing.Store.Reading;
using Microsoft.EntityFrameworkCore;

namespace Briefing.Store.Writing;

/// <summary>The rows of what runs found, within somebody's transaction.</summary>
internal static class ImportItemRows
{
    /// <summary>Adds an item and counts it; the caller saves.</summary>
    public static void Add(
        BriefingContext db,
        ImportRunEntity run,
        ImportItemInfo item,
        ArticleEntity? article = null,
        int? baseRevision = null,
        int? newRevision = null
    )
    {
        db.ImportItems.Add(
            new ImportItemEntity
            {
                RunId = run.Id,
                SeedName = item.SeedName,
                Outcome = item.Outcome,
                Decision = item.Decision,
                ArticleId = article?.Id,
                BaseRevision = baseRevision,
                BaseState = baseRevision is null ? null : article?.State,
                NewRevision = newRevision,
                Detail = item.Detail,
                Slug = item.Slug,
                Sentences = item.Sentences,
                Claims = item.Claims,
                Milliseconds = item.Milliseconds,
            }
        );
        Count(run, item.Outcome, item.Decision, 1);
    }

    /// <summary>Counts a change, or takes it back out of the count.</summary>
    public static void Count(ImportRunEntity run, ImportOutcome outcome, ImportDecision decision, int step)
    {
        if (decision is ImportDecision.Waiting)
        {
            run.Waiting += step;
            return;
        }

        switch (outcome)
        {
            case ImportOutcome.Created:
                run.Created += step;
                break;
            case ImportOutcome.Updated:
                run.Updated += step;
                break;
            case ImportOutcome.Unchanged:
                run.Unchanged += step;
                break;
            case ImportOutcome.Withdrawn:
                run.Withdrawn += step;
                break;
            default:
                run.Failed += step;
                break;
        }
    }

    /// <summary>Drops changes that wait, because another takes their place; the caller saves.</summary>
    public static async Task SupersedeAsync(
        BriefingContext db,
        IReadOnlyList<ImportItemEntity> waiting,
        CancellationToken cancellationToken
    )
    {
        foreach (var item in waiting)
        {
            await DropAsync(db, item, ImportDecision.Superseded, cancellationToken).ConfigureAwait(false);
            var run = await db
                .ImportRuns.SingleAsync(row => row.Id == item.RunId, cancellationToken)
                .ConfigureAwait(false);
            run.Waiting--;
            if (run is { Waiting: 0, State: ImportRunState.Waiting })
            {
                run.State = ImportRunState.Completed;
            }
        }
    }

    /// <summary>Removes what was laid aside for a change that is not to be; the caller saves and counts.</summary>
    public static async Task DropAsync(
        BriefingContext db,
        ImportItemEntity item,
        ImportDecision decision,
        CancellationToken cancellationToken
    )
    {
        item.Decision = decision;
        if (item.NewRevision is { } number)
        {
            await db
                .Revisions.Where(revision => revision.ArticleId == item.ArticleId && revision.Number == number)
                .ExecuteDeleteAsync(cancellationToken)
                .ConfigureAwait(false);
            // The number is given to another revision.
            item.NewRevision = null;
        }
    }
}
