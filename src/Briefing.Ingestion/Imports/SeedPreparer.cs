using System.Globalization;
using System.Security.Cryptography;
using Briefing.Analysis;
using Briefing.Ingestion.Readers;
using Briefing.Store.Reading;
using Briefing.Store.Writing;
using Microsoft.Extensions.Logging;

namespace Briefing.Ingestion.Imports;

/// <summary>Takes a file as far as it goes without writing: read, compared with what is stored, decoded, analysed.</summary>
internal sealed partial class SeedPreparer(
    ImportSettings settings,
    IArticleAnalyzer analyzer,
    ArticleWriter articles,
    ImportRunReader runs,
    TimeProvider timeProvider,
    ILogger<SeedPreparer> logger
)
{
    /// <summary>Prepares a file. Whatever is wrong with the file or breaks on it becomes a failed item.</summary>
    /// <exception cref="OperationCanceledException">The run was stopped.</exception>
    public async Task<PreparedSeed> PrepareAsync(
        SeedEntry entry,
        ArticleOrigin origin,
        long runId,
        CancellationToken cancellationToken
    )
    {
        var start = timeProvider.GetTimestamp();
        var prepared = entry.Problem is null
            ? await PrepareTextAsync(entry, origin, runId, cancellationToken).ConfigureAwait(false)
            : Failed(entry, entry.Problem);
        return prepared with
        {
            Item = prepared.Item with { Milliseconds = timeProvider.GetElapsedTime(start).TotalMilliseconds },
        };
    }

    private async Task<PreparedSeed> PrepareTextAsync(
        SeedEntry entry,
        ArticleOrigin origin,
        long runId,
        CancellationToken cancellationToken
    )
    {
        var (read, problem) = await ReadAsync(entry, cancellationToken).ConfigureAwait(false);
        if (read is not { } bytes)
        {
            return Failed(entry, problem!);
        }

        var sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes.Span));
        var known = await articles.FindSeedAsync(entry.Name, cancellationToken).ConfigureAwait(false);
        if (
            known is { State: ArticleState.Present }
            && known.Sha256 == sha256
            && known.EngineVersion == analyzer.EngineVersion
        )
        {
            return new PreparedSeed(Item(entry.Name, ImportOutcome.Unchanged) with { Slug = known.Slug });
        }

        if (
            known is not null
            && await runs.FindWaitingAsync(entry.Name, cancellationToken).ConfigureAwait(false) is { } waiting
            && waiting.RunId != runId
            && waiting.Sha256 == sha256
            && waiting.EngineVersion == analyzer.EngineVersion
        )
        {
            return new PreparedSeed(AlreadyWaiting(entry.Name, waiting));
        }

        if (!SeedReader.TryRead(entry.Name, bytes, sha256, out var article, out problem))
        {
            return Failed(entry, problem);
        }

        return TryAnalyze(entry, article, cancellationToken, out var reading, out problem)
            ? new PreparedSeed(
                Item(entry.Name, ImportOutcome.Created) with
                {
                    Detail = article.Notes.Count == 0 ? null : string.Join(' ', article.Notes),
                    Sentences = reading.Sentences.Length,
                    Claims = reading.Claims.Length,
                },
                new ArticleSave
                {
                    SeedName = entry.Name,
                    Origin = origin,
                    Sha256 = sha256,
                    Bytes = bytes,
                    Encoding = article.Encoding,
                    DetectedLanguage = article.DetectedLanguage,
                    Reading = reading,
                }
            )
            : Failed(entry, problem);
    }

    private async Task<(ReadOnlyMemory<byte>? Bytes, string? Problem)> ReadAsync(
        SeedEntry entry,
        CancellationToken cancellationToken
    )
    {
        if (entry.ReadAsync is null)
        {
            var (bytes, problem) = await SeedFile
                .ReadAsync(entry.Path, settings.MaxFileBytes, cancellationToken)
                .ConfigureAwait(false);
            return (bytes is null ? (ReadOnlyMemory<byte>?)null : bytes, problem);
        }

        var text = await entry.ReadAsync(cancellationToken).ConfigureAwait(false);
        return text is null or { IsEmpty: true }
            ? (null, "The text is empty or gone. Bring it in again.")
            : (text, null);
    }

    private bool TryAnalyze(
        SeedEntry entry,
        SeedArticle article,
        CancellationToken cancellationToken,
        [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out AnalyzedDocument? reading,
        [System.Diagnostics.CodeAnalysis.NotNullWhen(false)] out string? problem
    )
    {
        reading = null;
        problem = null;
        try
        {
            reading = analyzer.Analyze(article.Text, article.Metadata, cancellationToken);
            return true;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            LogAnalysisFailed(entry.Name, exception);
            problem =
                $"The reading engine broke on this text ({exception.GetType().Name}: {exception.Message}). That is a bug: please report it with the file.";
            return false;
        }
    }

    private static PreparedSeed Failed(SeedEntry entry, string problem) =>
        new(Item(entry.Name, ImportOutcome.Failed) with { Detail = problem });

    private static ImportItemInfo AlreadyWaiting(string name, WaitingChange waiting) =>
        Item(name, ImportOutcome.Unchanged) with
        {
            Decision = ImportDecision.Superseded,
            Slug = waiting.Slug,
            Detail = string.Create(
                CultureInfo.InvariantCulture,
                $"The same change waits for a decision in run {waiting.RunId}."
            ),
        };

    private static ImportItemInfo Item(string name, ImportOutcome outcome) =>
        new()
        {
            SeedName = name,
            Outcome = outcome,
            Milliseconds = 0,
        };

    [LoggerMessage(Level = LogLevel.Error, Message = "The reading engine broke on {SeedName}.")]
    private partial void LogAnalysisFailed(string seedName, Exception exception);
}
