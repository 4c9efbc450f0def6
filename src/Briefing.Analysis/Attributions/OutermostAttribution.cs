using System.Collections.Immutable;
using Briefing.Analysis.Text;

namespace Briefing.Analysis.Attributions;

/// <summary>What an <see cref="IOutermostDetector"/> found.</summary>
/// <param name="Source">The source's spans, in text order; empty where there is none.</param>
/// <param name="Cue">The cue's spans, in text order; never empty.</param>
/// <param name="Content">The content's spans, in text order; never empty.</param>
/// <param name="Confidence">How sure the detector is, above 0 and up to 1.</param>
public sealed record OutermostAttribution(
    ImmutableArray<TextSpan> Source,
    ImmutableArray<TextSpan> Cue,
    ImmutableArray<TextSpan> Content,
    double Confidence
);
