using System.Globalization;
using Briefing.Analysis;
using Briefing.Analysis.Text;
using Briefing.Store.Annotations;
using Briefing.Store.Reading;

namespace Briefing.Web.Components.Notes;

/// <summary>
/// What a note is about, as forms and addresses carry it: <c>article</c>, <c>s3</c> for a sentence, <c>c2</c> for a claim,
/// <c>f1</c> for a caution, <c>10-24</c> for words by their UTF-16 units.
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
        if (string.IsNullOrEmpty(about) || about == Article)
        {
            return new AnnotationPlace(slug, revision, AnnotationTargetKind.Article);
        }

        if (ReadWords(about, reading) is { } words)
        {
            return new AnnotationPlace(slug, revision, AnnotationTargetKind.Text, words);
        }

        if (!int.TryParse(about[1..], NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return null;
        }

        return about[0] switch
        {
            's' when number < reading.Sentences.Length => new AnnotationPlace(
                slug,
                revision,
                AnnotationTargetKind.Text,
                reading.Sentences[number]
            ),
            'c' when reading.Claims.Any(claim => claim.Id == number) => new AnnotationPlace(
                slug,
                revision,
                AnnotationTargetKind.Claim,
                ElementId: number
            ),
            'f' when reading.Flags.Any(flag => flag.Id == number) => new AnnotationPlace(
                slug,
                revision,
                AnnotationTargetKind.Flag,
                ElementId: number
            ),
            _ => null,
        };
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

    private static TextSpan? ReadWords(string about, AnalyzedDocument reading) =>
        about.Split('-') is [var first, var last]
        && int.TryParse(first, NumberStyles.None, CultureInfo.InvariantCulture, out var start)
        && int.TryParse(last, NumberStyles.None, CultureInfo.InvariantCulture, out var end)
        && start < end
        && end <= reading.Text.Length
            ? new TextSpan(start, end)
            : null;
}
