using Briefing.Store.Accounts;
using Briefing.Store.Auditing;
using Briefing.Store.Entities;
using Briefing.Store.Providers;
using Microsoft.EntityFrameworkCore;

namespace Briefing.Store.Annotations;

/// <summary>Keeps what its author is writing. Safe to use from many threads.</summary>
public sealed class AnnotationDraftWriter
{
    /// <summary>The longest name of a place, in UTF-16 units.</summary>
    public const int MaxPlaceLength = 200;

    /// <summary>How many drafts an author may have about one article; the oldest go.</summary>
    public const int MaxDrafts = 50;

    private readonly IStoreProvider _provider;
    private readonly TimeProvider _timeProvider;

    internal AnnotationDraftWriter(IStoreProvider provider, TimeProvider timeProvider)
    {
        _provider = provider;
        _timeProvider = timeProvider;
    }

    /// <summary>Keeps a draft in the place of what was there; an empty one is dropped.</summary>
    /// <param name="caller">Its author; an editor.</param>
    /// <param name="slug">The article, by its place in addresses.</param>
    /// <param name="place">What it is about, in the words of the form.</param>
    /// <param name="body">The text.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>Whether there is such an article and the draft is not too long.</returns>
    /// <exception cref="AccessDeniedException">The caller is no editor, or has no account.</exception>
    public async Task<bool> SaveAsync(
        Caller caller,
        string slug,
        string place,
        string body,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(caller);
        caller.Demand(AccountRole.Editor);
        if (caller.AccountId is not { } accountId)
        {
            throw new AccessDeniedException($"{caller.Name} has no account that could keep a draft.");
        }

        ArgumentNullException.ThrowIfNull(place);
        ArgumentNullException.ThrowIfNull(body);
        if (place.Length is 0 or > MaxPlaceLength || body.Length > AnnotationWriter.MaxBodyLength)
        {
            return false;
        }

        var now = _timeProvider.GetUtcNow();
        var db = _provider.CreateContext(new Change(caller, now));
        await using var _ = db.ConfigureAwait(false);
        var transaction = await _provider.BeginWriteAsync(db, cancellationToken).ConfigureAwait(false);
        await using var __ = transaction.ConfigureAwait(false);
        var articleId = await db
            .Articles.Where(article => article.Slug == slug)
            .Select(article => (long?)article.Id)
            .SingleOrDefaultAsync(cancellationToken)
            .ConfigureAwait(false);
        if (articleId is not { } id)
        {
            return false;
        }

        var drafts = await db
            .AnnotationDrafts.Where(draft => draft.AccountId == accountId && draft.ArticleId == id)
            .OrderByDescending(draft => draft.UpdatedAt)
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        if (drafts.Find(draft => draft.Place == place) is { } kept)
        {
            (kept.Body, kept.UpdatedAt) = (body, now);
            if (string.IsNullOrWhiteSpace(body))
            {
                db.AnnotationDrafts.Remove(kept);
            }
        }
        else if (!string.IsNullOrWhiteSpace(body))
        {
            db.AnnotationDrafts.RemoveRange(drafts.Skip(MaxDrafts - 1));
            db.AnnotationDrafts.Add(
                new AnnotationDraftEntity
                {
                    AccountId = accountId,
                    ArticleId = id,
                    Place = place,
                    Body = body,
                    UpdatedAt = now,
                }
            );
        }

        await db.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
        return true;
    }
}
