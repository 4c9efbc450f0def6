using Briefing.Store.Reading;

namespace Briefing.Store.Writing;

/// <summary>Keeps the record of import runs.</summary>
public sealed class ImportRunWriter
{
    /// <summary>Starts a run.</summary>
    /// <param name="trigger">What started it.</param>
    /// <param name="folder">The folder it reads.</param>
    /// <param name="total">How many files it has to go through.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The run's id.</returns>
    public Task<long> StartAsync(string trigger, string folder, int total, CancellationToken cancellationToken) =>
        throw new InvalidOperationException();

    /// <summary>Adds what became of a file and counts it.</summary>
    public Task AddItemAsync(long runId, ImportItemInfo item, CancellationToken cancellationToken) =>
        throw new InvalidOperationException();

    /// <summary>Ends a run.</summary>
    public Task FinishAsync(long runId, ImportRunState state, string? error, CancellationToken cancellationToken) =>
        throw new InvalidOperationException();

    /// <summary>Marks runs that a dead process left running as interrupted.</summary>
    /// <returns>How many there were.</returns>
    public Task<int> MarkInterruptedAsync(CancellationToken cancellationToken) => throw new InvalidOperationException();
}
