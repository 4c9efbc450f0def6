using System.Collections.Immutable;
using Briefing.Analysis;
using Briefing.Store.Annotations;
using Briefing.Store.Reading;

namespace Briefing.Ingestion.Previews;

/// <summary>
/// Tells what applying a change does to an article, before it is applied and after. The one place where that is worked out.
/// Safe to use from many threads.
/// </summary>
public sealed class ChangePreviewer
{
    private readonly ImportChangeReader _changes;

    private readonly AnchorReader _anchors;

    internal ChangePreviewer(ImportChangeReader changes, AnchorReader anchors) =>
        (_changes, _anchors) = (changes, anchors);

    /// <summary>Works out what a change does. Takes time with the length of the texts, some of it on a thread of its own.</summary>
    /// <param name="itemId">The item of the run that found it.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>What it does, or <see langword="null"/> where the item has no two readings to compare.</returns>
    public async Task<ChangePreview?> FindAsync(long itemId, CancellationToken cancellationToken)
    {
        var change = await _changes.FindAsync(itemId, cancellationToken).ConfigureAwait(false);
        if (change is not { Before: { } before, After: { } after })
        {
            return null;
        }

        return await Task.Run(
                async () =>
                    Compare(change, before, after) with
                    {
                        Annotations =
                        [
                            .. await _anchors.ListFatesAsync(itemId, cancellationToken).ConfigureAwait(false),
                        ],
                    },
                cancellationToken
            )
            .ConfigureAwait(false);
    }

    private static ChangePreview Compare(StoredChange change, AnalyzedDocument before, AnalyzedDocument after)
    {
        var reading = new ReadingComparison(before, after);
        return new ChangePreview
        {
            RunId = change.RunId,
            Item = change.Item,
            Before = before,
            After = after,
            Text = TextComparison.Compare(before.Text, after.Text),
            Metadata = CompareMetadata(before.Metadata, after.Metadata),
            Claims = reading.Claims,
            Flags = reading.Flags,
            Actors = reading.Actors,
        };
    }

    private static ImmutableArray<Change<MetadataField>> CompareMetadata(ArticleMetadata before, ArticleMetadata after)
    {
        (string Name, string? Before, string? After)[] fields =
        [
            ("title", before.Title, after.Title),
            ("outlet", before.Outlet, after.Outlet),
            ("byline", before.Byline, after.Byline),
            ("published", before.Published, after.Published),
            ("url", before.Url, after.Url),
            ("language", before.Language, after.Language),
        ];
        return
        [
            .. fields
                .Where(field => field.Before != field.After)
                .Select(field => new Change<MetadataField>(
                    field.Before is null ? ChangeKind.Added
                        : field.After is null ? ChangeKind.Removed
                        : ChangeKind.Changed,
                    field.Before is { } old ? new MetadataField(field.Name, old) : null,
                    field.After is { } @new ? new MetadataField(field.Name, @new) : null
                )),
        ];
    }
}
