using System.Linq.Expressions;
using Briefing.Store.Entities;
using Briefing.Store.Providers;
using Microsoft.EntityFrameworkCore;

namespace Briefing.Store.Reading;

/// <summary>Reads import runs. Safe to use from many threads.</summary>
public sealed class ImportRunReader
{
    private static readonly Expression<Func<ImportRunEntity, ImportRunInfo>> s_info = run => new ImportRunInfo
    {
        Id = run.Id,
        Trigger = run.Trigger,
        Kind = run.Kind,
        Folder = run.Folder,
        Scope = run.Scope,
        Approval = run.Approval,
        Attempt = run.Attempt,
        Server = run.Server,
        CancelRequested = run.CancelRequested,
        State = run.State,
        QueuedAt = run.QueuedAt,
        StartedAt = run.StartedAt,
        EndedAt = run.EndedAt,
        Total = run.Total,
        Created = run.Created,
        Updated = run.Updated,
        Unchanged = run.Unchanged,
        Withdrawn = run.Withdrawn,
        Failed = run.Failed,
        Waiting = run.Waiting,
        DecidedBy = run.DecidedBy,
        DecidedAt = run.DecidedAt,
        Error = run.Error,
    };

    private readonly IStoreProvider _provider;

    internal ImportRunReader(IStoreProvider provider) => _provider = provider;

    /// <summary>Lists the newest runs, newest first.</summary>
    /// <param name="limit">How many, 1 to 200.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="limit"/> is out of range.</exception>
    public async Task<IReadOnlyList<ImportRunInfo>> ListAsync(int limit, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(limit, 200);
        var db = _provider.CreateContext();
        await using var _ = db.ConfigureAwait(false);
        return await db
            .ImportRuns.AsNoTracking()
            .OrderByDescending(run => run.Id)
            .Take(limit)
            .Select(s_info)
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
    }

    /// <summary>Finds a run.</summary>
    /// <param name="id">The run.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The run, or <see langword="null"/> where there is none.</returns>
    public async Task<ImportRunInfo?> FindAsync(long id, CancellationToken cancellationToken)
    {
        var db = _provider.CreateContext();
        await using var _ = db.ConfigureAwait(false);
        return await db
            .ImportRuns.AsNoTracking()
            .Where(run => run.Id == id)
            .Select(s_info)
            .SingleOrDefaultAsync(cancellationToken)
            .ConfigureAwait(false);
    }

    /// <summary>The runs that wait for their turn or were going on, oldest first.</summary>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<IReadOnlyList<ImportRunInfo>> ListOpenAsync(CancellationToken cancellationToken)
    {
        var db = _provider.CreateContext();
        await using var _ = db.ConfigureAwait(false);
        return await db
            .ImportRuns.AsNoTracking()
            .Where(run => run.State == ImportRunState.Queued || run.State == ImportRunState.Running)
            .OrderBy(run => run.Id)
            .Select(s_info)
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
    }

    /// <summary>The runs over a folder that are over and whose changes wait for a decision, oldest first.</summary>
    /// <param name="folder">The folder, as the runs have it.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<IReadOnlyList<ImportRunInfo>> ListWaitingAsync(string folder, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(folder);
        var db = _provider.CreateContext();
        await using var _ = db.ConfigureAwait(false);
        var runs = await db
            .ImportRuns.AsNoTracking()
            .Where(run => run.Kind == ImportRunKind.Folder && run.Folder == folder && run.Waiting > 0)
            .OrderBy(run => run.Id)
            .Select(s_info)
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        return [.. runs.Where(run => run.IsOver)];
    }

    /// <summary>The names of the seeds that a run has finished.</summary>
    /// <param name="id">The run.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<IReadOnlySet<string>> ListFinishedAsync(long id, CancellationToken cancellationToken)
    {
        var db = _provider.CreateContext();
        await using var _ = db.ConfigureAwait(false);
        var names = await db
            .ImportItems.Where(item => item.RunId == id)
            .Select(item => item.SeedName)
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        return names.ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Finds the change of an article that waits for a decision.</summary>
    /// <param name="seedName">The seed's file name; case counts.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The change, or <see langword="null"/> where none with a new revision waits.</returns>
    public async Task<WaitingChange?> FindWaitingAsync(string seedName, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(seedName);
        var db = _provider.CreateContext();
        await using var _ = db.ConfigureAwait(false);
        return await (
            from item in db.ImportItems.AsNoTracking()
            join article in db.Articles.AsNoTracking() on item.ArticleId equals article.Id
            join revision in db.Revisions.AsNoTracking()
                on new { ArticleId = article.Id, Number = item.NewRevision ?? 0 } equals new
                {
                    revision.ArticleId,
                    revision.Number,
                }
            join reading in db.Readings.AsNoTracking() on revision.Id equals reading.RevisionId
            where article.SeedName == seedName && item.Decision == ImportDecision.Waiting
            select new WaitingChange(item.RunId, article.Slug, revision.Sha256, reading.EngineVersion)
        )
            .FirstOrDefaultAsync(cancellationToken)
            .ConfigureAwait(false);
    }

    /// <summary>Lists what became of the files of a run: failures first, then what waits, then by name.</summary>
    /// <param name="id">The run.</param>
    /// <param name="limit">How many, 1 to 1,000.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="limit"/> is out of range.</exception>
    public async Task<IReadOnlyList<ImportItemInfo>> ListItemsAsync(
        long id,
        int limit,
        CancellationToken cancellationToken
    )
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(limit, 1000);
        var db = _provider.CreateContext();
        await using var _ = db.ConfigureAwait(false);
        return await db
            .ImportItems.AsNoTracking()
            .Where(item => item.RunId == id)
            .OrderBy(item =>
                item.Outcome == ImportOutcome.Failed ? 0
                : item.Decision == ImportDecision.Waiting ? 1
                : 2
            )
            .ThenBy(item => item.SeedName)
            .ThenBy(item => item.Id)
            .Take(limit)
            .Select(item => InfoOf(item))
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
    }

    /// <summary>What is told of an item.</summary>
    internal static ImportItemInfo InfoOf(ImportItemEntity item) =>
        new()
        {
            Id = item.Id,
            SeedName = item.SeedName,
            Outcome = item.Outcome,
            Decision = item.Decision,
            Detail = item.Detail,
            Slug = item.Slug,
            Sentences = item.Sentences,
            Claims = item.Claims,
            Milliseconds = item.Milliseconds,
            HasChange = item.BaseRevision > 0 && item.NewRevision != null,
        };
}
