using System.Collections.Immutable;
using Briefing.Analysis.Claims.Hedging;
using Briefing.Analysis.Text;

namespace Briefing.Analysis.Evaluation;

/// <summary>A sentence whose hedges people marked.</summary>
/// <param name="Text">The sentence.</param>
/// <param name="Cues">The hedges, in text order.</param>
public sealed record MarkedHedges(string Text, ImmutableArray<MarkedHedges.Cue> Cues)
{
    /// <summary>A hedge.</summary>
    /// <param name="Span">Where it stands.</param>
    /// <param name="Type">What it leaves open.</param>
    public readonly record struct Cue(TextSpan Span, HedgeType Type);
}
