using System.Collections.Immutable;
using Briefing.Analysis.Text;

namespace Briefing.Analysis.Attributions;

/// <summary>The words that tell that somebody holds a content.</summary>
/// <param name="Spans">Where they stand, in text order; never empty.</param>
/// <param name="Lemma">The dictionary form of the head word, lower case.</param>
/// <param name="Kind">The grammatical kind.</param>
/// <param name="Stance">What it tells of commitment.</param>
/// <param name="IsNegated">Whether it is negated: "did not say".</param>
public sealed record Cue(
    ImmutableArray<TextSpan> Spans,
    string Lemma,
    CueKind Kind,
    CueStance Stance,
    bool IsNegated = false
);
