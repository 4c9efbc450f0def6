using System.Security.Cryptography;
using System.Text;
using Briefing.Analysis;
using Briefing.Analysis.Text;
using Briefing.Store.Conversions;
using Briefing.Store.Reading;
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
            select revision
        )
            .AsNoTracking()
            .FirstOrDefaultAsync(cancellationToken)
            .ConfigureAwait(false);
        if (found is null)
        {
            return default;
        }

        var plain = new AnnotationTarget
        {
            Kind = place.Kind,
            Revision = place.Revision,
            Reading = found.Number,
        };
        if (place.Kind is AnnotationTargetKind.Article)
        {
            return (plain, found.ArticleId);
        }

        if (place.Kind is AnnotationTargetKind.Source)
        {
            var isName = place.Name is { Length: > 0 and <= MaxNameLength };
            return (isName ? plain with { Name = place.Name } : null, found.ArticleId);
        }

        var reading = await ReadingLoader.LoadAsync(db, found, cancellationToken).ConfigureAwait(false);
        return (Find(plain, place, reading), found.ArticleId);
    }

    /// <summary>A target with its words and what it takes to find them again.</summary>
    /// <param name="target">Its kind, its text and its reading.</param>
    /// <param name="text">The text.</param>
    /// <param name="words">The words; white space at their ends is left out.</param>
    /// <returns>The target, or <see langword="null"/> where the text has no such words.</returns>
    public static AnnotationTarget? Describe(AnnotationTarget target, string text, TextSpan words)
    {
        var span = Trim(text, words);
        if (span.IsEmpty)
        {
            return null;
        }

        var before = Whole(text, Math.Max(0, span.Start - AnnotationTarget.ContextLength));
        var after = Whole(text, Math.Min(text.Length, span.End + AnnotationTarget.ContextLength));
        return target with
        {
            Span = span,
            Exact = text[span.Start..span.End],
            Prefix = text[Math.Min(before, span.Start)..span.Start],
            Suffix = text[span.End..Math.Max(after, span.End)],
            TextHash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))),
        };
    }

    private static AnnotationTarget? Find(AnnotationTarget plain, AnnotationPlace place, AnalyzedDocument reading)
    {
        switch (place.Kind)
        {
            case AnnotationTargetKind.Claim:
                var claim = reading.Claims.FirstOrDefault(one => one.Id == place.ElementId);
                return claim is null
                    ? null
                    : Describe(
                        plain with
                        {
                            ElementId = claim.Id,
                        },
                        reading.Text,
                        AnnotationTarget.HullOf(claim.Content)!.Value
                    );
            case AnnotationTargetKind.Flag:
                var flag = place.ElementId is { } number
                    ? reading.Flags.FirstOrDefault(one => one.Id == number)
                    : (plain with { Name = place.Name, Span = place.Span }).FlagIn(reading);
                if (flag is null)
                {
                    return null;
                }

                // A caution about the article as a whole rests on no words. Its words are not trimmed: it is known by them.
                var target = plain with
                {
                    ElementId = flag.Id,
                    Name = FlagCodeConverter.Write(flag.Code),
                };
                return AnnotationTarget.HullOf(flag.Spans) is { IsEmpty: false } words
                    ? (Describe(target, reading.Text, words) ?? target) with
                    {
                        Span = words,
                    }
                    : target;
            default:
                return place.Span is { } span ? Describe(plain, reading.Text, span) : null;
        }
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
}
