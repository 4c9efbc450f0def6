using Briefing.Store.Providers;
using Microsoft.EntityFrameworkCore;

namespace Briefing.Store.Reading;

/// <summary>Reads the texts in the store that runs go through. Safe to use from many threads.</summary>
public sealed class ImportInputReader
{
    private readonly IStoreProvider _provider;

    internal ImportInputReader(IStoreProvider provider) => _provider = provider;

    /// <summary>Lists the texts that somebody brought in for a run.</summary>
    /// <param name="runId">The run.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<IReadOnlyList<StoredInput>> ListInputsAsync(long runId, CancellationToken cancellationToken)
    {
        var db = _provider.CreateContext();
        await using var _ = db.ConfigureAwait(false);
        return await db
            .ImportInputs.Where(input => input.RunId == runId)
            .OrderBy(input => input.Id)
            .Select(input => new StoredInput(input.SeedName, input.Bytes.Length, input.Id, false))
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
    }

    /// <summary>Lists the articles that are to be read anew, with the bytes of their current revisions. Withdrawn ones stay as they are.</summary>
    /// <param name="scope">Which.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<IReadOnlyList<StoredInput>> ListStoredAsync(
        ReadingScope scope,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(scope);
        var db = _provider.CreateContext();
        await using var _ = db.ConfigureAwait(false);
        var articles = CurrentArticle.In(db).Where(current => current.Article.State == ArticleState.Present);
        if (scope.Slugs is { } slugs)
        {
            articles = articles.Where(current => slugs.Contains(current.Article.Slug));
        }

        if (scope.From is { } from)
        {
            articles = articles.Where(current => current.Article.SortAt >= from);
        }

        if (scope.Until is { } until)
        {
            articles = articles.Where(current => current.Article.SortAt < until);
        }

        return await articles
            .OrderBy(current => current.Article.Id)
            .Join(
                db.RevisionContents,
                current => current.Revision.Id,
                content => content.RevisionId,
                (current, content) =>
                    new StoredInput(current.Article.SeedName, content.Bytes.Length, content.RevisionId, true)
                    {
                        Origin = current.Article.Origin,
                        Slug = current.Article.Slug,
                    }
            )
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
    }

    /// <summary>Reads the bytes of a text.</summary>
    /// <param name="input">The text.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The bytes, or <see langword="null"/> where they are gone.</returns>
    public async Task<ReadOnlyMemory<byte>?> ReadAsync(StoredInput input, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(input);
        var db = _provider.CreateContext();
        await using var _ = db.ConfigureAwait(false);
        var bytes = input.IsRevision
            ? await db
                .RevisionContents.Where(content => content.RevisionId == input.Key)
                .Select(content => content.Bytes)
                .SingleOrDefaultAsync(cancellationToken)
                .ConfigureAwait(false)
            : await db
                .ImportInputs.Where(row => row.Id == input.Key)
                .Select(row => row.Bytes)
                .SingleOrDefaultAsync(cancellationToken)
                .ConfigureAwait(false);
        return bytes is null ? (ReadOnlyMemory<byte>?)null : bytes;
    }
}
