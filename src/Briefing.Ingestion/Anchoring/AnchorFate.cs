using System.Collections.Immutable;
using Briefing.Analysis.Text;

namespace Briefing.Ingestion.Anchoring;

/// <summary>What became of one annotated passage.</summary>
/// <param name="State">What became of it.</param>
/// <param name="Span">Its place in the new text if the state is exact or moved, otherwise <see langword="null"/>.</param>
/// <param name="Similarity">How much of the two wordings is shared, from 0 to 1; 0 without a place.</param>
/// <param name="Candidates">The places to choose from if it is ambiguous or an orphan, the likeliest first.</param>
public sealed record AnchorFate(
    AnchorState State,
    TextSpan? Span,
    double Similarity,
    ImmutableArray<AnchorCandidate> Candidates
);
