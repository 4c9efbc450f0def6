using Briefing.Analysis.Text;

namespace Briefing.Store.Annotations;

/// <summary>What somebody is about to annotate.</summary>
/// <param name="Slug">The article, by its place in addresses.</param>
/// <param name="Revision">The number of the text that was seen, from 1: <see cref="Reading.ArticleInfo.Revision"/>.</param>
/// <param name="Kind">The kind of thing.</param>
/// <param name="Span">Words of the text, in UTF-16 units; of a caution without a number all that its evidence covers.</param>
/// <param name="ElementId">The claim's or the caution's number within the reading.</param>
/// <param name="Name">The source's name; of a caution without a number its rule.</param>
public sealed record AnnotationPlace(
    string Slug,
    int Revision,
    AnnotationTargetKind Kind,
    TextSpan? Span = null,
    int? ElementId = null,
    string? Name = null
);
