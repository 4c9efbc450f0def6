using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Briefing.Analysis.Text;
using Briefing.Store.Conversions;
using Microsoft.EntityFrameworkCore;

namespace Briefing.Store.Annotations;

/// <summary>Finds what a place is in the store, and what it takes to find it again.</summary>
internal static class AnnotationTargets
{
    /// <summary>The longest name of a source that is kept with an annotation, in UTF-16 units.</summary>
    private const int MaxNameLength = 400;

    /// <summary>Finds a place.</summary>
    /// <returns>The target and its article; no target where that revision has no such thing.</returns>
    public static async Task<(AnnotationTarget? Target, long ArticleId)> FindAsync(
        BriefingContext db,
        AnnotationPlace place,
        CancellationToken cancellationToken
    )
    {
        var found = await (
            from article in db.Articles
            join revision in db.Revisions on article.Id equals revision.ArticleId
            where article.Slug == place.Slug && revision.TextRevision == place.Revision
            // Of several readings of that text the current one is what was seen, else the last.
            orderby revision.Number == article.CurrentRevision descending, revision.Number descending
            select new { ArticleId = article.Id, RevisionId = revision.Id }
        )
            .FirstOrDefaultAsync(cancellationToken)
            .ConfigureAwait(false);
        if (found is null)
        {
            return default;
        }

        var target = place.Kind switch
        {
            AnnotationTargetKind.Article => Plain(place),
            AnnotationTargetKind.Source => place.Name is { Length: > 0 and <= MaxNameLength }
                ? Plain(place) with
                {
                    Name = place.Name,
                }
                : null,
            AnnotationTargetKind.Text => await TextAsync(db, found.RevisionId, place, place.Span, cancellationToken)
                .ConfigureAwait(false),
            AnnotationTargetKind.Claim => await ClaimAsync(db, found.RevisionId, place, cancellationToken)
                .ConfigureAwait(false),
            _ => await FlagAsync(db, found.RevisionId, place, cancellationToken).ConfigureAwait(false),
        };
        return (target, found.ArticleId);
    }

    private static AnnotationTarget Plain(AnnotationPlace place) =>
        new() { Kind = place.Kind, Revision = place.Revision };

    private static async Task<AnnotationTarget?> ClaimAsync(
        BriefingContext db,
        long revisionId,
        AnnotationPlace place,
        CancellationToken cancellationToken
    )
    {
        var claim = await db
            .Claims.AsNoTracking()
            .SingleOrDefaultAsync(row => row.RevisionId == revisionId && row.Id == place.ElementId, cancellationToken)
            .ConfigureAwait(false);
        return claim is null ? null
            : await TextAsync(db, revisionId, place, HullOf(claim.ContentSpans), cancellationToken)
                .ConfigureAwait(false)
                is { } target
                ? target with
                {
                    ElementId = claim.Id,
                }
            : null;
    }

    private static async Task<AnnotationTarget?> FlagAsync(
        BriefingContext db,
        long revisionId,
        AnnotationPlace place,
        CancellationToken cancellationToken
    )
    {
        var flag = await db
            .Flags.AsNoTracking()
            .SingleOrDefaultAsync(row => row.RevisionId == revisionId && row.Id == place.ElementId, cancellationToken)
            .ConfigureAwait(false);
        if (flag is null)
        {
            return null;
        }

        // A caution about the article as a whole rests on no words.
        var target =
            await TextAsync(db, revisionId, place, HullOf(flag.Spans), cancellationToken).ConfigureAwait(false)
            ?? Plain(place);
        return target with { ElementId = flag.Id, Name = FlagCodeConverter.Write(flag.Code) };
    }

    private static async Task<AnnotationTarget?> TextAsync(
        BriefingContext db,
        long revisionId,
        AnnotationPlace place,
        TextSpan? words,
        CancellationToken cancellationToken
    )
    {
        if (words is not { } span)
        {
            return null;
        }

        var text = await db
            .RevisionContents.Where(content => content.RevisionId == revisionId)
            .Select(content => content.Text)
            .SingleAsync(cancellationToken)
            .ConfigureAwait(false);
        span = Trim(text, span);
        if (span.IsEmpty)
        {
            return null;
        }

        var before = Whole(text, Math.Max(0, span.Start - AnnotationTarget.ContextLength));
        var after = Whole(text, Math.Min(text.Length, span.End + AnnotationTarget.ContextLength));
        return Plain(place) with
        {
            Span = span,
            Exact = text[span.Start..span.End],
            Prefix = text[Math.Min(before, span.Start)..span.Start],
            Suffix = text[span.End..Math.Max(after, span.End)],
            TextHash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))),
        };
    }

    /// <summary>The span inside the text, without white space at its ends and without cutting a character in two.</summary>
    private static TextSpan Trim(string text, TextSpan span)
    {
        var (start, end) = (Math.Min(span.Start, text.Length), Math.Min(span.End, text.Length));
        if (start > 0 && start < text.Length && IsInside(text, start))
        {
            start--;
        }

        if (end < text.Length && end > start && IsInside(text, end))
        {
            end++;
        }

        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return new TextSpan(start, end);
    }

    private static int Whole(string text, int position) =>
        position > 0 && position < text.Length && IsInside(text, position) ? position + 1 : position;

    private static bool IsInside(string text, int position) =>
        char.IsLowSurrogate(text[position]) && char.IsHighSurrogate(text[position - 1]);

    private static TextSpan? HullOf(ImmutableArray<TextSpan> spans) =>
        spans.IsDefaultOrEmpty ? null : spans.Aggregate((one, other) => one.Union(other));
}
