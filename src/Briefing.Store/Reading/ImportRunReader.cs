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
        Folder = run.Folder,
        State = run.State,
        StartedAt = run.StartedAt,
        EndedAt = run.EndedAt,
        Total = run.Total,
        Created = run.Created,
        Updated = run.Updated,
        Unchanged = run.Unchanged,
        Withdrawn = run.Withdrawn,
        Failed = run.Failed,
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

    /// <summary>Lists what became of the files of a run: failures first, then by name.</summary>
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
            .OrderBy(item => item.Outcome == ImportOutcome.Failed ? 0 : 1)
            .ThenBy(item => item.SeedName)
            .ThenBy(item => item.Id)
            .Take(limit)
            .Select(item => new ImportItemInfo
            {
                SeedName = item.SeedName,
                Outcome = item.Outcome,
                Detail = item.Detail,
                Slug = item.Slug,
                Sentences = item.Sentences,
                Claims = item.Claims,
                Milliseconds = item.Milliseconds,
            })
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
    }
}
