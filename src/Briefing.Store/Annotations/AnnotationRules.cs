using System.Collections.Immutable;
using System.Linq.Expressions;
using Briefing.Store.Accounts;
using Briefing.Store.Entities;

namespace Briefing.Store.Annotations;

/// <summary>Who may do what with an annotation.</summary>
public static class AnnotationRules
{
    /// <summary>Whether the caller may change what it says, settle it and assign it.</summary>
    public static bool MayEdit(Caller caller, AnnotationInfo annotation)
    {
        ArgumentNullException.ThrowIfNull(caller);
        ArgumentNullException.ThrowIfNull(annotation);
        return caller.Has(AccountRole.Editor)
            && (IsAuthor(caller, annotation.AuthorId) || annotation.Content.Visibility != AnnotationVisibility.Private);
    }

    /// <summary>Whether the caller may remove it.</summary>
    public static bool MayRemove(Caller caller, AnnotationInfo annotation)
    {
        ArgumentNullException.ThrowIfNull(caller);
        ArgumentNullException.ThrowIfNull(annotation);
        return MayEdit(caller, annotation) && (IsAuthor(caller, annotation.AuthorId) || caller.Has(AccountRole.Admin));
    }

    internal static bool IsAuthor(Caller caller, Guid? authorId) =>
        caller.AccountId is { } accountId && accountId == authorId;

    /// <summary>Those that the caller may see, removed ones left out; an answer is seen where what it answers is.</summary>
    internal static IQueryable<AnnotationEntity> VisibleTo(BriefingContext db, Caller caller)
    {
        var visible = IsVisibleTo(caller);
        var parents = db.Annotations.Where(visible);
        return db
            .Annotations.Where(visible)
            .Where(annotation =>
                annotation.ParentId == null || parents.Any(parent => parent.Id == annotation.ParentId)
            );
    }

    private static Expression<Func<AnnotationEntity, bool>> IsVisibleTo(Caller caller)
    {
        var accountId = caller.AccountId;
        var isTeam = caller.Has(AccountRole.Analyst);
        return annotation =>
            !annotation.IsRemoved
            && (
                annotation.Visibility == AnnotationVisibility.Public
                || (isTeam && annotation.Visibility == AnnotationVisibility.Team)
                || (accountId != null && annotation.AuthorId == accountId)
            );
    }

    /// <summary>The names that a text mentions, normalized as Identity does: <c>@name</c> at the start of a word.</summary>
    internal static ImmutableHashSet<string> MentionsIn(string body)
    {
        var names = ImmutableHashSet.CreateBuilder<string>(StringComparer.Ordinal);
        for (var at = body.IndexOf('@', StringComparison.Ordinal); at >= 0; at = body.IndexOf('@', at + 1))
        {
            var end = at + 1;
            while (end < body.Length && (char.IsLetterOrDigit(body[end]) || body[end] is '-' or '_' or '.' or '+'))
            {
                end++;
            }

            var name = body[(at + 1)..end].TrimEnd('.');
            if (name.Length is > 0 and <= Account.MaxUserNameLength && (at == 0 || !char.IsLetterOrDigit(body[at - 1])))
            {
                _ = names.Add(name.ToUpperInvariant());
            }
        }

        return names.ToImmutable();
    }
}
