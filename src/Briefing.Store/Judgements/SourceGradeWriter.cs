using Briefing.Store.Accounts;
using Briefing.Store.Annotations;
using Briefing.Store.Auditing;
using Briefing.Store.Entities;
using Briefing.Store.Providers;
using Microsoft.EntityFrameworkCore;

namespace Briefing.Store.Judgements;

/// <summary>Writes how reliable editors hold sources to be; every grade stays. Safe to use from many threads.</summary>
public sealed class SourceGradeWriter
{
    /// <summary>The longest name, in UTF-16 units.</summary>
    public const int MaxNameLength = 400;

    private readonly IStoreProvider _provider;
    private readonly TimeProvider _timeProvider;

    internal SourceGradeWriter(IStoreProvider provider, TimeProvider timeProvider)
    {
        _provider = provider;
        _timeProvider = timeProvider;
    }

    /// <summary>Grades a source.</summary>
    /// <param name="caller">An editor.</param>
    /// <param name="name">The source's name; one that a current or earlier reading has.</param>
    /// <param name="grade">A to F of the Admiralty code.</param>
    /// <param name="reason">Why.</param>
    /// <param name="number">The number of the grade that was seen; 0 for none.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="AccessDeniedException">The caller is no editor, or has no account.</exception>
    public async Task<AnnotationResult> GradeAsync(
        Caller caller,
        string name,
        string grade,
        string? reason,
        int number,
        CancellationToken cancellationToken
    )
    {
        AnnotationWriter.DemandEditor(caller);
        ArgumentNullException.ThrowIfNull(name);
        if (!JudgementValues.Reliabilities.Contains(grade) || name.Length is 0 or > MaxNameLength)
        {
            return AnnotationResult.Invalid("Choose a grade from A to F.");
        }

        if (reason?.Length > JudgementWriter.MaxReasonLength)
        {
            return AnnotationResult.Invalid($"Say why in at most {JudgementWriter.MaxReasonLength:N0} characters.");
        }

        var now = _timeProvider.GetUtcNow();
        var db = _provider.CreateContext(new Change(caller, now));
        await using var _ = db.ConfigureAwait(false);
        var transaction = await _provider.BeginWriteAsync(db, cancellationToken).ConfigureAwait(false);
        await using var __ = transaction.ConfigureAwait(false);
        if (!await db.Actors.AnyAsync(actor => actor.Name == name, cancellationToken).ConfigureAwait(false))
        {
            return AnnotationResult.NotFound with { Problem = "No article names this source." };
        }

        var last = await db
            .SourceGrades.Where(row => row.Name == name)
            .OrderByDescending(row => row.Number)
            .FirstOrDefaultAsync(cancellationToken)
            .ConfigureAwait(false);
        if ((last?.Number ?? 0) != number)
        {
            return new AnnotationResult(
                AnnotationOutcome.Conflict,
                Version: last?.Number ?? 0,
                Problem: $"{last?.ByName} has graded this source {last?.Grade} since you opened the page. Look at it, then decide."
            );
        }

        db.SourceGrades.Add(
            new SourceGradeEntity
            {
                Name = name,
                Number = number + 1,
                Grade = grade,
                Reason = string.IsNullOrWhiteSpace(reason) ? null : reason.Trim(),
                AccountId = caller.AccountId,
                ByName = caller.Name,
                At = now,
            }
        );
        await db.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        // The briefings that it appears in show its grade, so that they are others now. From the index of names, not article by article.
        var stamp = Guid.NewGuid().ToString("N");
        var readings = db
            .Actors.Where(actor => actor.Name == name)
            .Join(db.Revisions, actor => actor.RevisionId, revision => revision.Id, (actor, revision) => revision);
        await db
            .Articles.Where(article =>
                readings
                    .Where(revision => revision.Number == article.CurrentRevision)
                    .Select(revision => revision.ArticleId)
                    .Contains(article.Id)
            )
            .ExecuteUpdateAsync(set => set.SetProperty(article => article.Stamp, stamp), cancellationToken)
            .ConfigureAwait(false);
        await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
        return new AnnotationResult(AnnotationOutcome.Saved, Version: number + 1);
    }
}
