using Briefing.Store.Accounts;
using Briefing.Store.Auditing;
using Briefing.Store.Providers;
using Microsoft.EntityFrameworkCore;

namespace Briefing.Store.Annotations;

/// <summary>Puts annotations where a person says that they belong. Safe to use from many threads.</summary>
public sealed class AnchorWriter
{
    private readonly IStoreProvider _provider;
    private readonly TimeProvider _timeProvider;

    internal AnchorWriter(IStoreProvider provider, TimeProvider timeProvider)
    {
        _provider = provider;
        _timeProvider = timeProvider;
    }

    /// <summary>Puts an annotation, with its answers, to a place of the current text. Where it stood before is kept.</summary>
    /// <param name="caller">An editor; for private annotations the author.</param>
    /// <param name="id">The annotation; no answer.</param>
    /// <param name="anchorVersion">The number of its place that was seen: <see cref="AnnotationInfo.AnchorVersion"/>.</param>
    /// <param name="place">Where it belongs; the article as a whole keeps it without a place.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>A conflict where somebody else, or another change of the text, put it elsewhere since.</returns>
    /// <exception cref="AccessDeniedException">The caller is no editor, or has no account.</exception>
    public async Task<AnnotationResult> PlaceAsync(
        Caller caller,
        Guid id,
        int anchorVersion,
        AnnotationPlace place,
        CancellationToken cancellationToken
    )
    {
        AnnotationWriter.DemandEditor(caller);
        ArgumentNullException.ThrowIfNull(place);
        var now = _timeProvider.GetUtcNow();
        var db = _provider.CreateContext(new Change(caller, now));
        await using var _ = db.ConfigureAwait(false);
        var transaction = await _provider.BeginWriteAsync(db, cancellationToken).ConfigureAwait(false);
        await using var __ = transaction.ConfigureAwait(false);
        var annotation = await AnnotationRules
            .VisibleTo(db, caller)
            .SingleOrDefaultAsync(row => row.Id == id && row.ParentId == null, cancellationToken)
            .ConfigureAwait(false);
        if (annotation is null)
        {
            return AnnotationResult.NotFound;
        }

        if (annotation.AnchorVersion != anchorVersion)
        {
            return new AnnotationResult(
                AnnotationOutcome.Conflict,
                id,
                annotation.Version,
                "Somebody else put this note to a place while you chose, or the text changed. Look at it again, then decide."
            );
        }

        var (target, articleId) = await AnnotationTargets.FindAsync(db, place, cancellationToken).ConfigureAwait(false);
        var current = await db
            .Articles.Where(row => row.Id == annotation.ArticleId)
            .Select(row => row.CurrentRevision)
            .SingleAsync(cancellationToken)
            .ConfigureAwait(false);
        if (target is null || articleId != annotation.ArticleId || target.Reading != current)
        {
            return AnnotationResult.Invalid(
                "What you chose is not in the current text. Open the page again and choose anew."
            );
        }

        var answers = await db
            .Annotations.Where(row => row.ParentId == id)
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        foreach (var row in answers.Prepend(annotation))
        {
            AnchorCarrier.Put(db, row, target, AnnotationStanding.Anchored, itemId: null);
        }

        await db.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
        return new AnnotationResult(AnnotationOutcome.Saved, id, annotation.Version);
    }
}
