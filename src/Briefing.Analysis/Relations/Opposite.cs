using Briefing.Analysis.Text;

namespace Briefing.Analysis.Relations;

/// <summary>A word of a claim that stands at one of two opposite poles.</summary>
/// <param name="Axis">What the poles are of: "agreement", from "unanimous" to "divided".</param>
/// <param name="IsPositive">At which pole the claim stands, negation reckoned in.</param>
/// <param name="Anchor">What two claims must share to be set against each other by it.</param>
/// <param name="Token">The first token of its words.</param>
/// <param name="Span">The words.</param>
internal readonly record struct Opposite(string Axis, bool IsPositive, OppositeAnchor Anchor, int Token, TextSpan Span);
