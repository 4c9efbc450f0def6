using System.Threading.Channels;
using Briefing.Store.Accounts;
using Briefing.Store.Reading;
using Briefing.Store.Writing;
using Microsoft.Extensions.Logging;

namespace Briefing.Ingestion.Imports;

/// <summary>
/// Goes once through the folder: files are read and analysed side by side, stored one after the other. At no moment are more
/// than a few readings in memory.
/// </summary>
internal sealed partial class ImportRun(
    ImportSettings settings,
    SeedPreparer preparer,
    ArticleWriter articles,
    ImportRunWriter runs,
    ImportProgress progress,
    TimeProvider timeProvider,
    ILogger logger
)
{
    /// <summary>Does the run. The record of the run is not ended: that is the caller's, who knows why it ended.</summary>
    /// <returns>Why the run could not go on, or <see langword="null"/>.</returns>
    /// <exception cref="OperationCanceledException">The run was stopped.</exception>
    public async Task<string?> ExecuteAsync(Caller caller, CancellationToken cancellationToken)
    {
        using var processLock = await ProcessLock
            .AcquireAsync(settings.LockFile, settings.LockWait, timeProvider, cancellationToken)
            .ConfigureAwait(false);
        if (processLock is null)
        {
            return $"Another process is importing into the same data folder (it holds {settings.LockFile}). Wait until it is done, then import again.";
        }

        var interrupted = await runs.MarkInterruptedAsync(caller, cancellationToken).ConfigureAwait(false);
        if (interrupted > 0)
        {
            LogInterrupted(interrupted);
        }

        var canList = SeedFolder.TryList(settings.Folder, out var listing, out var problem);
        var total = listing?.Entries.Count ?? 0;
        var runId = await runs.StartAsync(caller, settings.Folder, total, cancellationToken).ConfigureAwait(false);
        progress.Update(snapshot => snapshot with { RunId = runId, Total = total });
        LogStarted(runId, total, settings.Folder);
        if (!canList || listing is null)
        {
            return problem;
        }

        await StoreAllAsync(caller, runId, listing.Entries, cancellationToken).ConfigureAwait(false);
        if (listing.IsComplete)
        {
            await WithdrawMissingAsync(caller, runId, listing.Entries, cancellationToken).ConfigureAwait(false);
        }

        return null;
    }

    private async Task StoreAllAsync(
        Caller caller,
        long runId,
        IReadOnlyList<SeedEntry> entries,
        CancellationToken cancellationToken
    )
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var channel = Channel.CreateBounded<PreparedSeed>(
            new BoundedChannelOptions(settings.Parallelism) { SingleReader = true }
        );
        var preparing = PrepareAllAsync(entries, channel.Writer, stop.Token);
        try
        {
            await foreach (var seed in channel.Reader.ReadAllAsync(cancellationToken).ConfigureAwait(false))
            {
                var item = seed.Save is null
                    ? seed.Item
                    : await SaveAsync(caller, seed.Item, seed.Save, cancellationToken).ConfigureAwait(false);
                await RecordAsync(caller, runId, item, cancellationToken).ConfigureAwait(false);
            }
        }
        finally
        {
            await stop.CancelAsync().ConfigureAwait(false);
            await preparing.ConfigureAwait(false);
        }
    }

    private async Task PrepareAllAsync(
        IReadOnlyList<SeedEntry> entries,
        ChannelWriter<PreparedSeed> writer,
        CancellationToken cancellationToken
    )
    {
        try
        {
            await Parallel
                .ForEachAsync(
                    entries,
                    new ParallelOptions
                    {
                        MaxDegreeOfParallelism = settings.Parallelism,
                        CancellationToken = cancellationToken,
                    },
                    async (entry, token) =>
                        await writer
                            .WriteAsync(await preparer.PrepareAsync(entry, token).ConfigureAwait(false), token)
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

    private async Task<ImportItemInfo> SaveAsync(
        Caller caller,
        ImportItemInfo item,
        ArticleSave save,
        CancellationToken cancellationToken
    )
    {
        var start = timeProvider.GetTimestamp();
        try
        {
            var saved = await articles.SaveAsync(caller, save, cancellationToken).ConfigureAwait(false);
            return item with
            {
                Outcome = saved.Outcome,
                Slug = saved.Slug,
                Milliseconds = item.Milliseconds + timeProvider.GetElapsedTime(start).TotalMilliseconds,
            };
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            LogSaveFailed(item.SeedName, exception);
            return item with
            {
                Outcome = ImportOutcome.Failed,
                Detail =
                    $"The article could not be stored ({exception.GetBaseException().Message}). Look into the log, then import again.",
            };
        }
    }

    private async Task WithdrawMissingAsync(
        Caller caller,
        long runId,
        IReadOnlyList<SeedEntry> entries,
        CancellationToken cancellationToken
    )
    {
        var present = entries.Select(entry => entry.Name).ToHashSet(StringComparer.Ordinal);
        var withdrawn = await articles.WithdrawMissingAsync(caller, present, cancellationToken).ConfigureAwait(false);
        foreach (var seed in withdrawn)
        {
            var item = new ImportItemInfo
            {
                SeedName = seed.SeedName,
                Outcome = ImportOutcome.Withdrawn,
                Slug = seed.Slug,
                Detail = "The file is gone; the article is kept and marked withdrawn.",
                Milliseconds = 0,
            };
            await RecordAsync(caller, runId, item, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task RecordAsync(Caller caller, long runId, ImportItemInfo item, CancellationToken cancellationToken)
    {
        await runs.AddItemAsync(caller, runId, item, cancellationToken).ConfigureAwait(false);
        progress.Update(snapshot => snapshot.With(item));
        if (item.Outcome is ImportOutcome.Failed)
        {
            LogFailedSeed(item.SeedName, item.Detail);
        }
        else
        {
            LogSeed(item.SeedName, item.Outcome, item.Milliseconds);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Count} import runs were cut off; this run finishes the rest.")]
    private partial void LogInterrupted(int count);

    [LoggerMessage(Level = LogLevel.Information, Message = "Import run {RunId}: {Total} files in {Folder}.")]
    private partial void LogStarted(long runId, int total, string folder);

    [LoggerMessage(Level = LogLevel.Error, Message = "{SeedName} could not be stored.")]
    private partial void LogSaveFailed(string seedName, Exception exception);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{SeedName} failed: {Detail}")]
    private partial void LogFailedSeed(string seedName, string? detail);

    [LoggerMessage(Level = LogLevel.Debug, Message = "{SeedName}: {Outcome} in {Milliseconds} ms.")]
    private partial void LogSeed(string seedName, ImportOutcome outcome, double milliseconds);
}
