using System.Collections.Concurrent;
using Briefing.Store.Accounts;
using Briefing.Store.Entities;
using Briefing.Store.Providers;
using Microsoft.EntityFrameworkCore;

namespace Briefing.Store.Annotations;

/// <summary>Reads annotations: of each caller those that the caller may see. Safe to use from many threads.</summary>
public sealed class AnnotationReader
{
    /// <summary>How many annotations of an article are read at most, the newest.</summary>
    public const int MaxListed = 2_000;

    private const int MaxStates = 4_096;

    private const string NoneState = "0-0-0";

    private readonly IStoreProvider _provider;

    // What was found for an article while nothing is written; where the database cannot tell, nothing is kept.
    private readonly ConcurrentDictionary<string, (long Version, string State)> _states = new(StringComparer.Ordinal);

    internal AnnotationReader(IStoreProvider provider) => _provider = provider;

    /// <summary>Lists an article's annotations that the caller may see, in the order in which they were written.</summary>
    /// <param name="caller">Who asks; anonymous callers see what is public.</param>
    /// <param name="slug">The article, by its place in addresses.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<IReadOnlyList<AnnotationInfo>> ListAsync(
        Caller caller,
        string slug,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(caller);
        ArgumentNullException.ThrowIfNull(slug);
        if (
            _provider.DataVersion is not null
            && await FindStateAsync(slug, cancellationToken).ConfigureAwait(false) == NoneState
        )
        {
            return [];
        }

        var db = _provider.CreateContext();
        await using var _ = db.ConfigureAwait(false);
        var rows = await Rows(db, caller)
            .Where(row => row.Slug == slug)
            .OrderByDescending(row => row.Annotation.CreatedAt)
            .ThenByDescending(row => row.Annotation.Id)
            .Take(MaxListed)
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        rows.Reverse();
        return [.. rows.Select(Describe)];
    }

    /// <summary>Finds an annotation that the caller may see.</summary>
    /// <param name="caller">Who asks.</param>
    /// <param name="id">Its key.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<AnnotationInfo?> FindAsync(Caller caller, Guid id, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(caller);
        var db = _provider.CreateContext();
        await using var _ = db.ConfigureAwait(false);
        var row = await Rows(db, caller)
            .SingleOrDefaultAsync(row => row.Annotation.Id == id, cancellationToken)
            .ConfigureAwait(false);
        return row is null ? null : Describe(row);
    }

    /// <summary>Reads every version of an annotation, the newest first; versions that were private are its author's alone.</summary>
    /// <param name="caller">Who asks.</param>
    /// <param name="id">Its key.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>Nothing where the caller may not see the annotation.</returns>
    public async Task<IReadOnlyList<AnnotationVersionInfo>> ListVersionsAsync(
        Caller caller,
        Guid id,
        CancellationToken cancellationToken
    )
    {
        if (await FindAsync(caller, id, cancellationToken).ConfigureAwait(false) is not { } annotation)
        {
            return [];
        }

        var db = _provider.CreateContext();
        await using var _ = db.ConfigureAwait(false);
        var versions = await db
            .AnnotationVersions.AsNoTracking()
            .Where(version => version.AnnotationId == id)
            .OrderByDescending(version => version.Number)
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        var isAuthor = AnnotationRules.IsAuthor(caller, annotation.AuthorId);
        return
        [
            .. versions
                .Select(version => new AnnotationVersionInfo(
                    version.Number,
                    StoredContent.Read(version.Content),
                    version.ByName,
                    version.At,
                    version.IsUndo
                ))
                .Where(version =>
                    isAuthor
                    || (
                        version.Content.Visibility != AnnotationVisibility.Private
                        && (
                            version.Content.Visibility == AnnotationVisibility.Public || caller.Has(AccountRole.Analyst)
                        )
                    )
                ),
        ];
    }

    /// <summary>A value that changes whenever an article's annotations do, for those who wait for news.</summary>
    /// <param name="slug">The article, by its place in addresses.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<string> FindStateAsync(string slug, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(slug);
        // Taken before the state is read: a change between the two then counts as one after.
        var version = _provider.DataVersion;
        if (version is not null && _states.TryGetValue(slug, out var kept) && kept.Version == version)
        {
            return kept.State;
        }

        var state = await LoadStateAsync(slug, cancellationToken).ConfigureAwait(false);
        if (version is not null)
        {
            if (_states.Count >= MaxStates)
            {
                _states.Clear();
            }

            _states[slug] = (version.Value, state);
        }

        return state;
    }

    private async Task<string> LoadStateAsync(string slug, CancellationToken cancellationToken)
    {
        var db = _provider.CreateContext();
        await using var _ = db.ConfigureAwait(false);
        var found = await db
            .Annotations.Where(annotation =>
                db.Articles.Any(article => article.Id == annotation.ArticleId && article.Slug == slug)
            )
            .GroupBy(annotation => annotation.ArticleId)
            .Select(group => new
            {
                Count = group.Count(),
                Versions = group.Sum(annotation => annotation.Version),
                Anchors = group.Sum(annotation => annotation.AnchorVersion),
            })
            .SingleOrDefaultAsync(cancellationToken)
            .ConfigureAwait(false);
        return found is null
            ? NoneState
            : FormattableString.Invariant($"{found.Count}-{found.Versions}-{found.Anchors}");
    }

    /// <summary>Lists the accounts that can be assigned and mentioned, by name.</summary>
    /// <param name="caller">Who asks; an editor.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="AccessDeniedException">The caller is no editor.</exception>
    public async Task<IReadOnlyList<(Guid Id, string Name)>> ListPeopleAsync(
        Caller caller,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(caller);
        caller.Demand(AccountRole.Editor);
        var db = _provider.CreateContext();
        await using var _ = db.ConfigureAwait(false);
        var found = await db
            .Accounts.AsNoTracking()
            .Where(account => account.DisabledAt == null)
            .OrderBy(account => account.NormalizedUserName)
            .Take(MaxListed)
            .Select(account => new { account.Id, account.UserName })
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        return [.. found.Select(account => (account.Id, account.UserName!))];
    }

    internal static IQueryable<Row> Rows(BriefingContext db, Caller caller)
    {
        var accountId = caller.AccountId;
        return AnnotationRules
            .VisibleTo(db, caller)
            .AsNoTracking()
            .Select(annotation => new Row
            {
                Annotation = annotation,
                Slug = db.Articles.First(article => article.Id == annotation.ArticleId).Slug,
                Assignee = db
                    .Accounts.Where(account => account.Id == annotation.AssigneeId)
                    .Select(account => account.UserName)
                    .FirstOrDefault(),
                IsMentioned =
                    accountId != null
                    && db.AnnotationMentions.Any(mention =>
                        mention.AnnotationId == annotation.Id && mention.AccountId == accountId
                    ),
            });
    }

    internal static AnnotationInfo Describe(Row row) =>
        new()
        {
            Id = row.Annotation.Id,
            Slug = row.Slug,
            ParentId = row.Annotation.ParentId,
            Target = StoredTarget.Of(row.Annotation),
            Standing = row.Annotation.Standing,
            AnchorVersion = row.Annotation.AnchorVersion,
            Content = StoredContent.ContentOf(row.Annotation),
            Version = row.Annotation.Version,
            AuthorId = row.Annotation.AuthorId,
            AuthorName = row.Annotation.AuthorName,
            AssigneeName = row.Assignee,
            MentionsCaller = row.IsMentioned,
            CreatedAt = row.Annotation.CreatedAt,
            UpdatedAt = row.Annotation.UpdatedAt,
        };

    internal sealed class Row
    {
        public required AnnotationEntity Annotation { get; init; }

        public required string Slug { get; init; }

        public required string? Assignee { get; init; }

        public required bool IsMentioned { get; init; }
    }
}
