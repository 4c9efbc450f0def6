using Briefing.Store.Accounts;
using Briefing.Store.Annotations;
using Briefing.Store.Auditing;
using Briefing.Store.Entities;
using Briefing.Store.Providers;
using Briefing.Store.Reading;
using Microsoft.EntityFrameworkCore;

namespace Briefing.Store.Writing;

/// <summary>
/// Writes what a run finds, text by text: what became of it and what it changes, both or neither. New articles are stored at
/// once; what would change or withdraw an article is laid aside, where no reader sees it, until somebody decides. Safe to use
/// from many threads; writes of all processes take turns.
/// </summary>
public sealed class ImportItemWriter
{
    private readonly IStoreProvider _provider;
    private readonly TimeProvider _timeProvider;
    private readonly ArticleRows _rows;

    internal ImportItemWriter(IStoreProvider provider, IAnchorFollower follower, TimeProvider timeProvider)
    {
        _provider = provider;
        _timeProvider = timeProvider;
        _rows = new ArticleRows(provider, follower, timeProvider);
    }

    /// <summary>Adds what became of a text that changes nothing, and counts it.</summary>
    /// <param name="caller">On whose behalf; an admin.</param>
    /// <param name="claim">The right to write for the run.</param>
    /// <param name="item">What became of the text: unchanged or failed.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="AccessDeniedException">The caller is not an admin.</exception>
    /// <exception cref="ImportRunLostException">The run is no longer this server's.</exception>
    public Task AddAsync(
        Caller caller,
        ImportRunClaim claim,
        ImportItemInfo item,
        CancellationToken cancellationToken
    ) =>
        WriteAsync(
            caller,
            claim,
            async (db, run) =>
            {
                if (
                    item is { Outcome: ImportOutcome.Unchanged, Decision: ImportDecision.Applied }
                    && run.Kind is ImportRunKind.Folder
                )
                {
                    // The file is again what is stored: a change of it that waits is no longer one.
                    var waiting = await WaitingAsync(db, item.SeedName, cancellationToken).ConfigureAwait(false);
                    await ImportItemRows.SupersedeAsync(db, waiting, cancellationToken).ConfigureAwait(false);
                }

                ImportItemRows.Add(db, run, item);
                return item;
            },
            cancellationToken
        );

    /// <summary>Stores a new article, or lays a new revision of a known one aside until somebody decides.</summary>
    /// <param name="caller">On whose behalf; an admin.</param>
    /// <param name="claim">The right to write for the run.</param>
    /// <param name="save">The article with its reading.</param>
    /// <param name="item">What to record of it; the outcome, the decision and the place are settled here.</param>
    /// <param name="cancellationToken">Stops it; then nothing of the article is stored.</param>
    /// <returns>What was recorded.</returns>
    /// <exception cref="AccessDeniedException">The caller is not an admin.</exception>
    /// <exception cref="ImportRunLostException">The run is no longer this server's.</exception>
    public Task<ImportItemInfo> StoreAsync(
        Caller caller,
        ImportRunClaim claim,
        ArticleSave save,
        ImportItemInfo item,
        CancellationToken cancellationToken
    ) => WriteAsync(caller, claim, (db, run) => StoreAsync(db, run, save, item, cancellationToken), cancellationToken);

    /// <summary>Lays aside that articles of the folder whose files are gone are to be withdrawn.</summary>
    /// <param name="caller">On whose behalf; an admin.</param>
    /// <param name="claim">The right to write for the run.</param>
    /// <param name="presentSeedNames">The names of every seed that is there, failed ones included.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>What was recorded, one for each.</returns>
    /// <exception cref="AccessDeniedException">The caller is not an admin.</exception>
    /// <exception cref="ImportRunLostException">The run is no longer this server's.</exception>
    public Task<IReadOnlyList<ImportItemInfo>> WithdrawMissingAsync(
        Caller caller,
        ImportRunClaim claim,
        IReadOnlyCollection<string> presentSeedNames,
        CancellationToken cancellationToken
    ) =>
        WriteAsync<IReadOnlyList<ImportItemInfo>>(
            caller,
            claim,
            (db, run) => WithdrawMissingAsync(db, run, presentSeedNames, cancellationToken),
            cancellationToken
        );

    private async Task<ImportItemInfo> StoreAsync(
        BriefingContext db,
        ImportRunEntity run,
        ArticleSave save,
        ImportItemInfo item,
        CancellationToken cancellationToken
    )
    {
        var article = await db
            .Articles.SingleOrDefaultAsync(row => row.SeedName == save.SeedName, cancellationToken)
            .ConfigureAwait(false);
        if (article is null)
        {
            article = await _rows.CreateAsync(db, save, cancellationToken).ConfigureAwait(false);
            var created = item with { Outcome = ImportOutcome.Created, Slug = article.Slug };
            ImportItemRows.Add(db, run, created, article, baseRevision: 0, article.CurrentRevision);
            return created;
        }

        item = item with { Slug = article.Slug };
        if (run.Kind is not ImportRunKind.Reading && article.Origin != save.Origin)
        {
            var refused = item with { Outcome = ImportOutcome.Failed, Detail = NameTaken(article.Origin) };
            ImportItemRows.Add(db, run, refused, article);
            return refused;
        }

        var current = await ArticleRows.StateAsync(db, article, cancellationToken).ConfigureAwait(false);
        var isSame = current.Sha256 == save.Sha256 && current.EngineVersion == save.Reading.EngineVersion;
        if (isSame && article.State is ArticleState.Present)
        {
            var unchanged = item with { Outcome = ImportOutcome.Unchanged };
            ImportItemRows.Add(db, run, unchanged, article);
            return unchanged;
        }

        var waiting = await WaitingAsync(db, save.SeedName, cancellationToken).ConfigureAwait(false);
        await ImportItemRows.SupersedeAsync(db, waiting, cancellationToken).ConfigureAwait(false);
        int? number = isSame
            ? null
            : await _rows.AddRevisionAsync(db, article, save, cancellationToken).ConfigureAwait(false);
        var updated = item with { Outcome = ImportOutcome.Updated, Decision = ImportDecision.Waiting };
        ImportItemRows.Add(db, run, updated, article, article.CurrentRevision, number);
        return updated;
    }

    private static async Task<IReadOnlyList<ImportItemInfo>> WithdrawMissingAsync(
        BriefingContext db,
        ImportRunEntity run,
        IReadOnlyCollection<string> presentSeedNames,
        CancellationToken cancellationToken
    )
    {
        // Names are compared here, since a list of any length makes no good query.
        var present = presentSeedNames.ToHashSet(StringComparer.Ordinal);
        var listed = await db
            .Articles.Where(row => row.State == ArticleState.Present && row.Origin == ArticleOrigin.Folder)
            .Select(row => new { row.Id, row.SeedName })
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        var items = new List<ImportItemInfo>();
        foreach (var missing in listed.Where(row => !present.Contains(row.SeedName)))
        {
            var waiting = await WaitingAsync(db, missing.SeedName, cancellationToken).ConfigureAwait(false);
            if (waiting.Any(one => one.Outcome is ImportOutcome.Withdrawn))
            {
                continue;
            }

            await ImportItemRows.SupersedeAsync(db, waiting, cancellationToken).ConfigureAwait(false);
            var article = await db
                .Articles.SingleAsync(row => row.Id == missing.Id, cancellationToken)
                .ConfigureAwait(false);
            var item = new ImportItemInfo
            {
                SeedName = article.SeedName,
                Outcome = ImportOutcome.Withdrawn,
                Decision = ImportDecision.Waiting,
                Slug = article.Slug,
                Detail = "The file is gone. Approved, the article is kept and marked withdrawn.",
                Milliseconds = 0,
            };
            ImportItemRows.Add(db, run, item, article, article.CurrentRevision);
            items.Add(item);
        }

        return items;
    }

    private async Task<T> WriteAsync<T>(
        Caller caller,
        ImportRunClaim claim,
        Func<BriefingContext, ImportRunEntity, Task<T>> write,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(caller);
        caller.Demand(AccountRole.Admin);
        ArgumentNullException.ThrowIfNull(claim);
        var db = _provider.CreateContext(new Change(caller, _timeProvider.GetUtcNow()));
        await using var _ = db.ConfigureAwait(false);
        var transaction = await _provider.BeginWriteAsync(db, cancellationToken).ConfigureAwait(false);
        await using var __ = transaction.ConfigureAwait(false);
        var run = await ImportRunRows.Held(db, claim).SingleOrDefaultAsync(cancellationToken).ConfigureAwait(false);
        ImportRunRows.DemandOne(run is null ? 0 : 1, claim);
        var result = await write(db, run!).ConfigureAwait(false);
        await db.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
        return result;
    }

    private static async Task<List<ImportItemEntity>> WaitingAsync(
        BriefingContext db,
        string seedName,
        CancellationToken cancellationToken
    ) =>
        await (
            from item in db.ImportItems
            join article in db.Articles on item.ArticleId equals article.Id
            where article.SeedName == seedName && item.Decision == ImportDecision.Waiting
            select item
        )
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);

    private static string NameTaken(ArticleOrigin origin) =>
        origin is ArticleOrigin.Folder
            ? "An article of the folder has this name. Change its file, or give this text another name."
            : "An article that was brought in at the desk has this name. Give the file another name.";
}
