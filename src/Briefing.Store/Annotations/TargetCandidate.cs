using Briefing.Analysis.Text;

namespace Briefing.Store.Annotations;

/// <summary>A place of a newer text where an annotation could belong.</summary>
/// <param name="Kind">Words of the text, or a claim.</param>
/// <param name="Span">The words, in UTF-16 units.</param>
/// <param name="ElementId">The claim's number.</param>
/// <param name="Similarity">How much of the two wordings is shared, from 0 to 1.</param>
public sealed record TargetCandidate(AnnotationTargetKind Kind, TextSpan Span, int? ElementId, double Similarity);
