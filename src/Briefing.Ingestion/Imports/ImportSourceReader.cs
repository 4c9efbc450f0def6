using System.Globalization;
using Briefing.Store.Reading;

namespace Briefing.Ingestion.Imports;

/// <summary>Finds the texts that a run has to go through.</summary>
internal sealed class ImportSourceReader(ImportSettings settings, ImportInputReader inputs)
{
    /// <summary>Finds them.</summary>
    /// <returns>The texts, or what is wrong and what to do.</returns>
    public async Task<(ImportSource? Source, string? Problem)> ReadAsync(
        ImportRunInfo run,
        CancellationToken cancellationToken
    )
    {
        if (run.Kind is ImportRunKind.Folder)
        {
            // Another server may be started with another folder: the run is about the one that was asked for.
            return SeedFolder.TryList(run.Folder, out var listing, out var problem)
                ? (new ImportSource(listing.Entries, ArticleOrigin.Folder, listing.IsComplete), null)
                : (null, problem);
        }

        var texts =
            run.Kind is ImportRunKind.Desk
                ? await inputs.ListInputsAsync(run.Id, cancellationToken).ConfigureAwait(false)
                : await inputs.ListStoredAsync(ReadingScope.Parse(run.Scope), cancellationToken).ConfigureAwait(false);
        return (
            new ImportSource(
                [
                    .. texts.Select(text => new SeedEntry(
                        text.SeedName,
                        string.Empty,
                        text.Bytes > settings.MaxFileBytes ? TooLarge(text.Bytes) : null,
                        token => inputs.ReadAsync(text, token)
                    )),
                ],
                ArticleOrigin.Desk,
                IsWhole: false
            ),
            null
        );
    }

    private string TooLarge(long bytes) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"The text has {bytes:N0} bytes, more than the {settings.MaxFileBytes:N0} that are read. Cut it, or raise Seeds:MaxFileBytes."
        );
}
