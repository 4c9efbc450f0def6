using System.Threading.Channels;
using Briefing.Store.Accounts;
using Briefing.Store.Reading;
using Briefing.Store.Writing;
using Microsoft.Extensions.Logging;

namespace Briefing.Ingestion.Imports;

/// <summary>
/// Goes once through the texts of a run: they are read and analysed side by side, written one after the other. At no moment are
/// more than a few readings in memory. A run that is resumed leaves alone what it finished before.
/// </summary>
internal sealed partial class ImportRun(
    ImportSettings settings,
    ImportSourceReader sources,
    SeedPreparer preparer,
    ImportRunReader runs,
    ImportRunWriter runWriter,
    ImportItemWriter items,
    ImportProgress progress,
    TimeProvider timeProvider,
    ILogger<ImportRun> logger
)
{
    /// <summary>Does the run. The record of the run is not ended: that is the caller's, who knows why it ended.</summary>
    /// <returns>Why the run could not go on, or <see langword="null"/>.</returns>
    /// <exception cref="OperationCanceledException">The run was stopped.</exception>
    /// <exception cref="ImportRunLostException">Another server has the run.</exception>
    public async Task<string?> ExecuteAsync(
        Caller caller,
        ImportRunInfo run,
        ImportRunClaim claim,
        CancellationToken cancellationToken
    )
    {
        var (source, problem) = await sources.ReadAsync(run, cancellationToken).ConfigureAwait(false);
        var total = source?.Entries.Count ?? 0;
        await runWriter.SetTotalAsync(caller, claim, total, cancellationToken).ConfigureAwait(false);
        progress.Update(snapshot => snapshot with { Total = total });
        LogStarted(run.Id, claim.Attempt, total, run.Folder);
        if (source is null)
        {
            return problem;
        }

        var finished = await runs.ListFinishedAsync(run.Id, cancellationToken).ConfigureAwait(false);
        var rest =
            finished.Count == 0 ? source.Entries : [.. source.Entries.Where(entry => !finished.Contains(entry.Name))];
        await StoreAllAsync(caller, claim, source with { Entries = rest }, run, cancellationToken)
            .ConfigureAwait(false);
        if (source.IsWhole)
        {
            var present = source.Entries.Select(entry => entry.Name).ToHashSet(StringComparer.Ordinal);
            var withdrawn = await items
                .WithdrawMissingAsync(caller, claim, present, cancellationToken)
                .ConfigureAwait(false);
            foreach (var item in withdrawn)
            {
                Tell(item);
            }
        }

        return null;
    }

    private async Task StoreAllAsync(
        Caller caller,
        ImportRunClaim claim,
        ImportSource source,
        ImportRunInfo run,
        CancellationToken cancellationToken
    )
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var channel = Channel.CreateBounded<PreparedSeed>(
            new BoundedChannelOptions(settings.Parallelism) { SingleReader = true }
        );
        var preparing = PrepareAllAsync(source, run, channel.Writer, stop.Token);
        try
        {
            await foreach (var seed in channel.Reader.ReadAllAsync(cancellationToken).ConfigureAwait(false))
            {
                Tell(await WriteAsync(caller, claim, seed, cancellationToken).ConfigureAwait(false));
            }
        }
        finally
        {
            await stop.CancelAsync().ConfigureAwait(false);
            await preparing.ConfigureAwait(false);
        }
    }

    private async Task PrepareAllAsync(
        ImportSource source,
        ImportRunInfo run,
        ChannelWriter<PreparedSeed> writer,
        CancellationToken cancellationToken
    )
    {
        try
        {
            await Parallel
                .ForEachAsync(
                    source.Entries,
                    new ParallelOptions
                    {
                        MaxDegreeOfParallelism = settings.Parallelism,
                        CancellationToken = cancellationToken,
                    },
                    async (entry, token) =>
                        await writer
                            .WriteAsync(
                                await preparer.PrepareAsync(entry, source.Origin, run.Id, token).ConfigureAwait(false),
                                token
                            )
                            .ConfigureAwait(false)
                )
                .ConfigureAwait(false);
            writer.Complete();
        }
        catch (Exception exception)
        {
            // Whoever reads the channel meets it there.
            writer.Complete(exception);
        }
    }

    private async Task<ImportItemInfo> WriteAsync(
        Caller caller,
        ImportRunClaim claim,
        PreparedSeed seed,
        CancellationToken cancellationToken
    )
    {
        var item = seed.Item;
        var start = timeProvider.GetTimestamp();
        try
        {
            if (seed.Save is { } save)
            {
                var stored = await items.StoreAsync(caller, claim, save, item, cancellationToken).ConfigureAwait(false);
                return stored with
                {
                    Milliseconds = item.Milliseconds + timeProvider.GetElapsedTime(start).TotalMilliseconds,
                };
            }
        }
        catch (Exception exception) when (exception is not (OperationCanceledException or ImportRunLostException))
        {
            LogSaveFailed(item.SeedName, exception);
            item = item with
            {
                Outcome = ImportOutcome.Failed,
                Detail =
                    $"The article could not be stored ({exception.GetBaseException().Message}). Look into the log, then import again.",
            };
        }

        await items.AddAsync(caller, claim, item, cancellationToken).ConfigureAwait(false);
        return item;
    }

    private void Tell(ImportItemInfo item)
    {
        progress.Update(snapshot => snapshot.With(item));
        if (item.Outcome is ImportOutcome.Failed)
        {
            LogFailedSeed(item.SeedName, item.Detail);
        }
        else
        {
            LogSeed(item.SeedName, item.Outcome, item.Decision, item.Milliseconds);
        }
    }

    [LoggerMessage(
        Level = LogLevel.Information,
        Message = "Import run {RunId}, attempt {Attempt}: {Total} texts in {Folder}."
    )]
    private partial void LogStarted(long runId, int attempt, int total, string folder);

    [LoggerMessage(Level = LogLevel.Error, Message = "{SeedName} could not be stored.")]
    private partial void LogSaveFailed(string seedName, Exception exception);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{SeedName} failed: {Detail}")]
    private partial void LogFailedSeed(string seedName, string? detail);

    [LoggerMessage(Level = LogLevel.Debug, Message = "{SeedName}: {Outcome}, {Decision}, in {Milliseconds} ms.")]
    private partial void LogSeed(string seedName, ImportOutcome outcome, ImportDecision decision, double milliseconds);
}
