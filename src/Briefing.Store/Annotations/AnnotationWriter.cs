using System.Collections.Immutable;
using Briefing.Store.Accounts;
using Briefing.Store.Auditing;
using Briefing.Store.Entities;
using Briefing.Store.Providers;
using Microsoft.EntityFrameworkCore;

namespace Briefing.Store.Annotations;

/// <summary>
/// Writes annotations. Each change is a version that stays; who changes an annotation says which version was seen, and where
/// somebody else was faster nothing is kept. Safe to use from many threads.
/// </summary>
public sealed partial class AnnotationWriter
{
    /// <summary>The longest text, in UTF-16 units.</summary>
    public const int MaxBodyLength = 20_000;

    /// <summary>The longest note on how an annotation was settled, in UTF-16 units.</summary>
    public const int MaxResolutionLength = 2_000;

    /// <summary>How many tags an annotation may have.</summary>
    public const int MaxTags = 20;

    private readonly IStoreProvider _provider;
    private readonly TimeProvider _timeProvider;
    private readonly AnchorCarrier _carrier;

    internal AnnotationWriter(IStoreProvider provider, IAnchorFollower follower, TimeProvider timeProvider)
    {
        _provider = provider;
        _timeProvider = timeProvider;
        _carrier = new AnchorCarrier(follower);
    }

    /// <summary>Annotates something.</summary>
    /// <param name="caller">The author; an editor.</param>
    /// <param name="place">What is annotated.</param>
    /// <param name="content">What to say; a text is needed but for highlights and tags.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="AccessDeniedException">The caller is no editor, or has no account.</exception>
    public async Task<AnnotationResult> CreateAsync(
        Caller caller,
        AnnotationPlace place,
        AnnotationContent content,
        CancellationToken cancellationToken
    )
    {
        var authorId = DemandEditor(caller);
        ArgumentNullException.ThrowIfNull(place);
        ArgumentNullException.ThrowIfNull(content);
        var now = _timeProvider.GetUtcNow();
        var db = _provider.CreateContext(new Change(caller, now));
        await using var _ = db.ConfigureAwait(false);
        var transaction = await _provider.BeginWriteAsync(db, cancellationToken).ConfigureAwait(false);
        await using var __ = transaction.ConfigureAwait(false);
        if (await FindProblemAsync(db, content, null, cancellationToken).ConfigureAwait(false) is { } problem)
        {
            return AnnotationResult.Invalid(problem);
        }

        var (target, articleId) = await AnnotationTargets.FindAsync(db, place, cancellationToken).ConfigureAwait(false);
        if (target is null)
        {
            return AnnotationResult.Invalid(
                "What the note is about is not in that revision of the text. Open the briefing again and choose it anew."
            );
        }

        var annotation = NewAnnotation(articleId, target, authorId, caller, content, now);
        db.Annotations.Add(annotation);
        // The text may have changed since its author opened it.
        var current = await db
            .Articles.Where(article => article.Id == articleId)
            .Select(article => article.CurrentRevision)
            .SingleAsync(cancellationToken)
            .ConfigureAwait(false);
        await _carrier.CarryAsync(db, [annotation], current, itemId: null, cancellationToken).ConfigureAwait(false);
        return await SaveAsync(db, transaction, annotation, content, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Answers an annotation. An answer is about the same place and is seen by no more people than what it answers.</summary>
    /// <param name="caller">The author; an editor.</param>
    /// <param name="parentId">The annotation that is answered.</param>
    /// <param name="body">What to say.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="AccessDeniedException">The caller is no editor, or has no account.</exception>
    public async Task<AnnotationResult> ReplyAsync(
        Caller caller,
        Guid parentId,
        string body,
        CancellationToken cancellationToken
    )
    {
        var authorId = DemandEditor(caller);
        ArgumentNullException.ThrowIfNull(body);
        var now = _timeProvider.GetUtcNow();
        var db = _provider.CreateContext(new Change(caller, now));
        await using var _ = db.ConfigureAwait(false);
        var transaction = await _provider.BeginWriteAsync(db, cancellationToken).ConfigureAwait(false);
        await using var __ = transaction.ConfigureAwait(false);
        var parent = await VisibleAsync(db, caller, parentId, cancellationToken).ConfigureAwait(false);
        if (parent is null)
        {
            return AnnotationResult.NotFound;
        }

        var content = new AnnotationContent
        {
            Body = body,
            Motivation = AnnotationMotivation.Replying,
            Visibility = parent.Visibility,
        };
        if (await FindProblemAsync(db, content, null, cancellationToken).ConfigureAwait(false) is { } problem)
        {
            return AnnotationResult.Invalid(problem);
        }

        var target = StoredTarget.Of(parent);
        var annotation = NewAnnotation(parent.ArticleId, target, authorId, caller, content, now);
        annotation.Standing = parent.Standing;
        // A conversation is one level deep: an answer to an answer answers the same note.
        annotation.ParentId = parent.ParentId ?? parent.Id;
        db.Annotations.Add(annotation);
        return await SaveAsync(db, transaction, annotation, content, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Changes what an annotation says, why, to whom, and its tags.</summary>
    /// <param name="caller">An editor; for private annotations the author. Only the author changes who sees it.</param>
    /// <param name="id">The annotation.</param>
    /// <param name="version">The version that was seen.</param>
    /// <param name="content">What it is to say; whether it is settled, and who sees to it, stay.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="AccessDeniedException">The caller is no editor, or has no account, or changes who sees another's note.</exception>
    public Task<AnnotationResult> EditAsync(
        Caller caller,
        Guid id,
        int version,
        AnnotationContent content,
        CancellationToken cancellationToken
    )
    {
        _ = DemandEditor(caller);
        ArgumentNullException.ThrowIfNull(content);
        return ChangeAsync(
            caller,
            id,
            version,
            (annotation, now) =>
            {
                if (content.Visibility != now.Visibility && !AnnotationRules.IsAuthor(caller, annotation.AuthorId))
                {
                    throw new AccessDeniedException($"{caller.Name} may not change who sees another's note.");
                }

                return now with
                {
                    Body = content.Body,
                    Motivation = content.Motivation,
                    Visibility = content.Visibility,
                    Tags = content.Tags,
                };
            },
            cancellationToken
        );
    }

    /// <summary>Settles an annotation, or opens it again.</summary>
    /// <param name="caller">An editor; for private annotations the author.</param>
    /// <param name="id">The annotation.</param>
    /// <param name="version">The version that was seen.</param>
    /// <param name="isResolved">Whether it is settled.</param>
    /// <param name="note">What settled it, or why it is open again.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="AccessDeniedException">The caller is no editor, or has no account.</exception>
    public Task<AnnotationResult> ResolveAsync(
        Caller caller,
        Guid id,
        int version,
        bool isResolved,
        string? note,
        CancellationToken cancellationToken
    )
    {
        _ = DemandEditor(caller);
        return ChangeAsync(
            caller,
            id,
            version,
            (_, now) =>
                now with
                {
                    IsResolved = isResolved,
                    Resolution = string.IsNullOrWhiteSpace(note) ? null : note.Trim(),
                },
            cancellationToken
        );
    }

    /// <summary>Says who has to see to an annotation.</summary>
    /// <param name="caller">An editor; for private annotations the author.</param>
    /// <param name="id">The annotation.</param>
    /// <param name="version">The version that was seen.</param>
    /// <param name="assigneeId">The account, or <see langword="null"/> for nobody.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="AccessDeniedException">The caller is no editor, or has no account.</exception>
    public Task<AnnotationResult> AssignAsync(
        Caller caller,
        Guid id,
        int version,
        Guid? assigneeId,
        CancellationToken cancellationToken
    )
    {
        _ = DemandEditor(caller);
        return ChangeAsync(caller, id, version, (_, now) => now with { AssigneeId = assigneeId }, cancellationToken);
    }

    /// <summary>Removes an annotation; its versions are kept, and the removal can be taken back.</summary>
    /// <param name="caller">The author, or an admin.</param>
    /// <param name="id">The annotation.</param>
    /// <param name="version">The version that was seen.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="AccessDeniedException">The caller is neither.</exception>
    public Task<AnnotationResult> RemoveAsync(Caller caller, Guid id, int version, CancellationToken cancellationToken)
    {
        _ = DemandEditor(caller);
        return ChangeAsync(
            caller,
            id,
            version,
            (annotation, now) =>
            {
                if (!AnnotationRules.IsAuthor(caller, annotation.AuthorId))
                {
                    caller.Demand(AccountRole.Admin);
                }

                return now with
                {
                    IsRemoved = true,
                };
            },
            cancellationToken
        );
    }

    internal static Guid DemandEditor(Caller caller)
    {
        ArgumentNullException.ThrowIfNull(caller);
        caller.Demand(AccountRole.Editor);
        return caller.AccountId
            ?? throw new AccessDeniedException($"{caller.Name} has no account that could be an author.");
    }

    private static AnnotationEntity NewAnnotation(
        long articleId,
        AnnotationTarget target,
        Guid authorId,
        Caller caller,
        AnnotationContent content,
        DateTimeOffset now
    ) =>
        new()
        {
            ArticleId = articleId,
            AuthorId = authorId,
            AuthorName = caller.Name,
            TargetKind = target.Kind,
            TargetRevision = target.Revision,
            TargetReading = target.Reading,
            TargetStart = target.Span?.Start,
            TargetEnd = target.Span?.End,
            TargetExact = target.Exact,
            TargetPrefix = target.Prefix,
            TargetSuffix = target.Suffix,
            TargetTextHash = target.TextHash,
            TargetElementId = target.ElementId,
            TargetName = target.Name,
            Body = content.Body,
            Motivation = content.Motivation,
            Visibility = content.Visibility,
            CreatedAt = now,
            UpdatedAt = now,
        };

    private static ImmutableArray<string> Sorted(ImmutableArray<string> tags) =>
        tags.IsDefaultOrEmpty ? [] : [.. tags.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
