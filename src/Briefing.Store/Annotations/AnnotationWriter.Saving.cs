using Briefing.Store.Accounts;
using Briefing.Store.Auditing;
using Briefing.Store.Entities;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Briefing.Store.Annotations;

/// <content>How changes are checked and kept.</content>
public sealed partial class AnnotationWriter
{
    /// <summary>Takes back the caller's last change to an article's annotations that was not taken back before.</summary>
    /// <param name="caller">Whose change; an editor.</param>
    /// <param name="slug">The article, by its place in addresses.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>Not found where there is none; a conflict where somebody else has changed the same annotation since.</returns>
    /// <exception cref="AccessDeniedException">The caller is no editor, or has no account.</exception>
    public async Task<AnnotationResult> UndoAsync(Caller caller, string slug, CancellationToken cancellationToken)
    {
        var accountId = DemandEditor(caller);
        ArgumentNullException.ThrowIfNull(slug);
        var now = _timeProvider.GetUtcNow();
        var db = _provider.CreateContext(new Change(caller, now));
        await using var _ = db.ConfigureAwait(false);
        var transaction = await _provider.BeginWriteAsync(db, cancellationToken).ConfigureAwait(false);
        await using var __ = transaction.ConfigureAwait(false);
        var last = await (
            from version in db.AnnotationVersions
            join annotation in db.Annotations on version.AnnotationId equals annotation.Id
            join article in db.Articles on annotation.ArticleId equals article.Id
            where article.Slug == slug && version.AccountId == accountId && !version.IsUndo && !version.IsUndone
            orderby version.At descending, version.AnnotationId descending, version.Number descending
            select version
        )
            .FirstOrDefaultAsync(cancellationToken)
            .ConfigureAwait(false);
        if (last is null)
        {
            return new AnnotationResult(
                AnnotationOutcome.NotFound,
                Problem: "There is nothing of yours to take back here."
            );
        }

        var changed = await db
            .Annotations.SingleAsync(annotation => annotation.Id == last.AnnotationId, cancellationToken)
            .ConfigureAwait(false);
        var versions = await db
            .AnnotationVersions.Where(version => version.AnnotationId == last.AnnotationId)
            .OrderBy(version => version.Number)
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        var since = versions.Find(version => version.Number > last.Number && !version.IsUndo && !version.IsUndone);
        if (since is not null)
        {
            return new AnnotationResult(
                AnnotationOutcome.Conflict,
                changed.Id,
                changed.Version,
                $"{since.ByName} has changed the note since. Look at its history, then change it by hand."
            );
        }

        last.IsUndone = true;
        var before = versions.FindLast(version => version.Number < last.Number && !version.IsUndo && !version.IsUndone);
        var content = before is null
            ? StoredContent.ContentOf(changed) with
            {
                IsRemoved = true,
            }
            : StoredContent.Read(before.Content);
        return await SaveAsync(db, transaction, changed, content, cancellationToken, isUndo: true)
            .ConfigureAwait(false);
    }

    private static Task<AnnotationEntity?> VisibleAsync(
        BriefingContext db,
        Caller caller,
        Guid id,
        CancellationToken cancellationToken
    ) =>
        AnnotationRules
            .VisibleTo(db, caller)
            .SingleOrDefaultAsync(annotation => annotation.Id == id, cancellationToken);

    private async Task<AnnotationResult> ChangeAsync(
        Caller caller,
        Guid id,
        int version,
        Func<AnnotationEntity, AnnotationContent, AnnotationContent> change,
        CancellationToken cancellationToken
    )
    {
        var now = _timeProvider.GetUtcNow();
        var db = _provider.CreateContext(new Change(caller, now));
        await using var _ = db.ConfigureAwait(false);
        var transaction = await _provider.BeginWriteAsync(db, cancellationToken).ConfigureAwait(false);
        await using var __ = transaction.ConfigureAwait(false);
        var annotation = await VisibleAsync(db, caller, id, cancellationToken).ConfigureAwait(false);
        if (annotation is null)
        {
            return AnnotationResult.NotFound;
        }

        var before = StoredContent.ContentOf(annotation);
        var content = change(annotation, before);
        if (annotation.Version != version)
        {
            return new AnnotationResult(
                AnnotationOutcome.Conflict,
                id,
                annotation.Version,
                "Somebody else changed this note while you did. Both texts are below; nothing is lost."
            );
        }

        if (await FindProblemAsync(db, content, before, cancellationToken).ConfigureAwait(false) is { } problem)
        {
            return AnnotationResult.Invalid(problem);
        }

        return await SaveAsync(db, transaction, annotation, content, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Why an annotation cannot say this, or <see langword="null"/>.</summary>
    private static async Task<string?> FindProblemAsync(
        BriefingContext db,
        AnnotationContent content,
        AnnotationContent? before,
        CancellationToken cancellationToken
    )
    {
        var tags = Sorted(content.Tags);
        var needsText =
            content.Motivation is not (AnnotationMotivation.Highlighting or AnnotationMotivation.Tagging)
            && !(content.Motivation is AnnotationMotivation.Classifying && tags.Length > 0);
        if (needsText && string.IsNullOrWhiteSpace(content.Body))
        {
            return "Write something, or choose “highlight”.";
        }

        if (content.Motivation is AnnotationMotivation.Tagging && tags.Length == 0)
        {
            return "Choose a tag.";
        }

        if (content.Body.Length > MaxBodyLength)
        {
            return $"A note has at most {MaxBodyLength:N0} characters; this one has {content.Body.Length:N0}.";
        }

        if (content.Resolution?.Length > MaxResolutionLength)
        {
            return $"Say in at most {MaxResolutionLength:N0} characters what settles it.";
        }

        if (!Enum.IsDefined(content.Motivation) || !Enum.IsDefined(content.Visibility) || tags.Length > MaxTags)
        {
            return $"Choose what kind of note it is, who sees it, and at most {MaxTags} tags.";
        }

        // What an annotation has already it may keep, even if the tag was retired or the account disabled since.
        var added = tags.Except(before?.Tags ?? [], StringComparer.Ordinal).ToList();
        var known = await db
            .AnnotationTags.Where(tag => added.Contains(tag.Name) && !tag.IsRetired)
            .CountAsync(cancellationToken)
            .ConfigureAwait(false);
        if (known != added.Count)
        {
            return "A tag is not in the list. Choose from the list, or ask an admin to add it.";
        }

        var isKnown =
            content.AssigneeId is not { } assignee
            || assignee == before?.AssigneeId
            || await db
                .Accounts.AnyAsync(account => account.Id == assignee && account.DisabledAt == null, cancellationToken)
                .ConfigureAwait(false);
        return isKnown ? null : "There is no such account, or it is disabled. Choose somebody else.";
    }

    private static async Task<AnnotationResult> SaveAsync(
        BriefingContext db,
        IDbContextTransaction transaction,
        AnnotationEntity annotation,
        AnnotationContent content,
        CancellationToken cancellationToken,
        bool isUndo = false
    )
    {
        var change = db.Change!;
        content = content with { Tags = Sorted(content.Tags) };
        StoredContent.Apply(annotation, content);
        annotation.Version++;
        annotation.UpdatedAt = change.At;
        db.AnnotationVersions.Add(
            new AnnotationVersionEntity
            {
                AnnotationId = annotation.Id,
                Number = annotation.Version,
                Content = StoredContent.Write(content),
                AccountId = change.By.AccountId,
                ByName = change.By.Name,
                At = change.At,
                IsUndo = isUndo,
            }
        );
        await SaveMentionsAsync(db, annotation, cancellationToken).ConfigureAwait(false);
        await db.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
        return new AnnotationResult(AnnotationOutcome.Saved, annotation.Id, annotation.Version);
    }

    private static async Task SaveMentionsAsync(
        BriefingContext db,
        AnnotationEntity annotation,
        CancellationToken cancellationToken
    )
    {
        var names = AnnotationRules.MentionsIn(annotation.Body).ToList();
        var mentioned = await db
            .Accounts.Where(account => names.Contains(account.NormalizedUserName!))
            .Select(account => account.Id)
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        var kept = await db
            .AnnotationMentions.Where(mention => mention.AnnotationId == annotation.Id)
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        db.AnnotationMentions.RemoveRange(kept.Where(mention => !mentioned.Contains(mention.AccountId)));
        db.AnnotationMentions.AddRange(
            mentioned
                .Except(kept.Select(mention => mention.AccountId))
                .Select(accountId => new AnnotationMentionEntity
                {
                    AnnotationId = annotation.Id,
                    AccountId = accountId,
                })
        );
    }
}
