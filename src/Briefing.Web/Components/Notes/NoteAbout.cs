using System.Globalization;
using Briefing.Analysis;
using Briefing.Analysis.Text;
using Briefing.Store.Annotations;
using Briefing.Store.Reading;

namespace Briefing.Web.Components.Notes;

/// <summary>
/// What a note is about, as forms and addresses carry it: <c>article</c>, <c>s3</c> for a sentence, <c>c2</c> for a claim,
/// <c>f1</c> for a caution, <c>10-24</c> for words by their UTF-16 units; after <c>@</c> the number of the reading that was seen,
/// so that a note never slides to what has these numbers in a newer text.
/// </summary>
internal static class NoteAbout
{
    /// <summary>The article as a whole.</summary>
    public const string Article = "article";

    /// <summary>Reads it.</summary>
    /// <returns>The place, or <see langword="null"/> where the edition has none such.</returns>
    public static AnnotationPlace? Read(string? about, Edition edition)
    {
        ArgumentNullException.ThrowIfNull(edition);
        return Read(about, edition.Article, edition.Reading);
    }

    /// <summary>Reads it.</summary>
    /// <returns>The place, or <see langword="null"/> where the reading has none such.</returns>
    public static AnnotationPlace? Read(string? about, ArticleInfo article, AnalyzedDocument reading)
    {
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(reading);
        var (slug, revision) = (article.Slug, article.Revision);
        if (about?.Split('@') is [var seen, var at])
        {
            if (!int.TryParse(at, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                return null;
            }

            if (number != article.Reading)
            {
                return ReadEarlier(seen, slug, number);
            }

            about = seen;
        }

        if (string.IsNullOrEmpty(about) || about == Article)
        {
            return new AnnotationPlace(slug, revision, AnnotationTargetKind.Article);
        }

        if (ReadWords(about, reading.Text.Length) is { } words)
        {
            return new AnnotationPlace(slug, revision, AnnotationTargetKind.Text, words);
        }

        if (!int.TryParse(about[1..], NumberStyles.None, CultureInfo.InvariantCulture, out var id))
        {
            return null;
        }

        return about[0] switch
        {
            's' when id < reading.Sentences.Length => new AnnotationPlace(
                slug,
                revision,
                AnnotationTargetKind.Text,
                reading.Sentences[id]
            ),
            'c' when reading.Claims.Any(claim => claim.Id == id) => new AnnotationPlace(
                slug,
                revision,
                AnnotationTargetKind.Claim,
                ElementId: id
            ),
            'f' when reading.Flags.Any(flag => flag.Id == id) => new AnnotationPlace(
                slug,
                revision,
                AnnotationTargetKind.Flag,
                ElementId: id
            ),
            _ => null,
        };
    }

    /// <summary>The same with the reading that was seen; sentences as their words.</summary>
    public static string Seen(string? about, Edition edition)
    {
        ArgumentNullException.ThrowIfNull(edition);
        if (string.IsNullOrEmpty(about) || about == Article || about.Contains('@', StringComparison.Ordinal))
        {
            return string.IsNullOrEmpty(about) ? Article : about;
        }

        var place = Read(about, edition);
        return place is { Kind: AnnotationTargetKind.Text, Span: { } words }
            ? Write(words, edition)
            : FormattableString.Invariant($"{about}@{edition.Article.Reading}");
    }

    /// <summary>Words of the edition.</summary>
    public static string Write(TextSpan words, Edition edition)
    {
        ArgumentNullException.ThrowIfNull(edition);
        return FormattableString.Invariant($"{words.Start}-{words.End}@{edition.Article.Reading}");
    }

    /// <summary>The words of a place of the edition, to show what a note will be about.</summary>
    public static string? WordsOf(AnnotationPlace place, Edition edition)
    {
        ArgumentNullException.ThrowIfNull(place);
        ArgumentNullException.ThrowIfNull(edition);
        return place.Kind switch
        {
            AnnotationTargetKind.Text => place.Span!.Value.Of(edition.Reading.Text).Trim().ToString(),
            AnnotationTargetKind.Claim => edition
                .Reading.Claims.Single(claim => claim.Id == place.ElementId)
                .Proposition,
            AnnotationTargetKind.Flag => edition.Reading.Flags.Single(flag => flag.Id == place.ElementId).Why,
            _ => null,
        };
    }

    /// <summary>A candidate as forms carry it.</summary>
    public static string Write(TargetCandidate candidate)
    {
        ArgumentNullException.ThrowIfNull(candidate);
        return candidate.ElementId is { } claim
            ? FormattableString.Invariant($"c{claim}")
            : FormattableString.Invariant($"{candidate.Span.Start}-{candidate.Span.End}");
    }

    /// <summary>A place of an earlier reading; the store tells whether it is there.</summary>
    private static AnnotationPlace? ReadEarlier(string seen, string slug, int reading)
    {
        if (ReadWords(seen, int.MaxValue) is { } words)
        {
            return new AnnotationPlace(slug, 0, AnnotationTargetKind.Text, words, Reading: reading);
        }

        return
            seen is ['c' or 'f', ..]
            && int.TryParse(seen.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? new AnnotationPlace(
                slug,
                0,
                seen[0] == 'c' ? AnnotationTargetKind.Claim : AnnotationTargetKind.Flag,
                ElementId: id,
                Reading: reading
            )
            : null;
    }

    private static TextSpan? ReadWords(string about, int length) =>
        about.Split('-') is [var first, var last]
        && int.TryParse(first, NumberStyles.None, CultureInfo.InvariantCulture, out var start)
        && int.TryParse(last, NumberStyles.None, CultureInfo.InvariantCulture, out var end)
        && start < end
        && end <= length
            ? new TextSpan(start, end)
            : null;
}
