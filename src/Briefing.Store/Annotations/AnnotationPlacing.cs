using Briefing.Analysis;
using Briefing.Store.Reading;

namespace Briefing.Store.Annotations;

/// <summary>All that it takes to say where an annotation belongs: where it stood, and where it could stand.</summary>
/// <param name="Note">The annotation.</param>
/// <param name="Article">Its article.</param>
/// <param name="Before">The reading that its place belongs to, or <see langword="null"/> where that is gone.</param>
/// <param name="Now">The current reading.</param>
/// <param name="Followed">Where its place went.</param>
public sealed record AnnotationPlacing(
    AnnotationInfo Note,
    ArticleInfo Article,
    AnalyzedDocument? Before,
    AnalyzedDocument Now,
    FollowedTarget Followed
);
