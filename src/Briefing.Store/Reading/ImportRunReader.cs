namespace Briefing.Store.Reading;

/// <summary>Reads import runs.</summary>
public sealed class ImportRunReader
{
    /// <summary>Lists the newest runs, newest first.</summary>
    /// <param name="limit">How many, 1 to 200.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public Task<IReadOnlyList<ImportRunInfo>> ListAsync(int limit, CancellationToken cancellationToken) =>
        throw new InvalidOperationException();

    /// <summary>Finds a run.</summary>
    public Task<ImportRunInfo?> FindAsync(long id, CancellationToken cancellationToken) =>
        throw new InvalidOperationException();

    /// <summary>Lists what became of the files of a run: failures first, then by name.</summary>
    /// <param name="id">The run.</param>
    /// <param name="limit">How many, 1 to 1,000.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public Task<IReadOnlyList<ImportItemInfo>> ListItemsAsync(
        long id,
        int limit,
        CancellationToken cancellationToken
    ) => throw new InvalidOperationException();
}
