using System.Text.RegularExpressions;
using Briefing.Store.Accounts;
using Briefing.Store.Auditing;
using Briefing.Store.Entities;
using Briefing.Store.Providers;
using Microsoft.EntityFrameworkCore;

namespace Briefing.Store.Annotations;

/// <summary>Keeps the controlled list of tags. Safe to use from many threads.</summary>
public sealed partial class AnnotationTagWriter
{
    /// <summary>The longest name, in UTF-16 units.</summary>
    public const int MaxNameLength = 40;

    /// <summary>The longest description, in UTF-16 units.</summary>
    public const int MaxDescriptionLength = 300;

    private readonly IStoreProvider _provider;
    private readonly TimeProvider _timeProvider;

    internal AnnotationTagWriter(IStoreProvider provider, TimeProvider timeProvider)
    {
        _provider = provider;
        _timeProvider = timeProvider;
    }

    /// <summary>Adds a tag, or changes one: what it is for, whether it may still be given.</summary>
    /// <param name="caller">An admin.</param>
    /// <param name="tag">The tag.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>Whether its name and description are possible.</returns>
    /// <exception cref="AccessDeniedException">The caller is no admin.</exception>
    public async Task<bool> SaveAsync(Caller caller, AnnotationTag tag, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(caller);
        caller.Demand(AccountRole.Admin);
        ArgumentNullException.ThrowIfNull(tag);
        if (
            tag.Name.Length > MaxNameLength
            || tag.Description.Length > MaxDescriptionLength
            || !Shape().IsMatch(tag.Name)
        )
        {
            return false;
        }

        var db = _provider.CreateContext(new Change(caller, _timeProvider.GetUtcNow()));
        await using var _ = db.ConfigureAwait(false);
        var transaction = await _provider.BeginWriteAsync(db, cancellationToken).ConfigureAwait(false);
        await using var __ = transaction.ConfigureAwait(false);
        var row = await db
            .AnnotationTags.SingleOrDefaultAsync(row => row.Name == tag.Name, cancellationToken)
            .ConfigureAwait(false);
        if (row is null)
        {
            row = new AnnotationTagEntity { Name = tag.Name, Description = tag.Description };
            db.AnnotationTags.Add(row);
        }

        row.Description = tag.Description;
        row.IsRetired = tag.IsRetired;
        await db.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
        return true;
    }

    [GeneratedRegex(@"\A[\p{Ll}\p{Nd}]+(-[\p{Ll}\p{Nd}]+)*\z")]
    private static partial Regex Shape();
}
