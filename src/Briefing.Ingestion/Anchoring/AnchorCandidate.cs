using Briefing.Analysis.Text;

namespace Briefing.Ingestion.Anchoring;

/// <summary>A place of the new text where an annotation could stand.</summary>
/// <param name="Span">The place, in UTF-16 units of the new text.</param>
/// <param name="Similarity">How much of the two wordings is shared, from 0 to 1.</param>
public readonly record struct AnchorCandidate(TextSpan Span, double Similarity);
