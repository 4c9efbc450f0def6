using System.Collections.Immutable;
using Briefing.Analysis.Text;

namespace Briefing.Analysis.Sourcing;

/// <summary>A part of a source descriptor with what it rests on.</summary>
/// <param name="Aspect">What it tells.</param>
/// <param name="Text">A phrase, without a full stop.</param>
/// <param name="Spans">The words of the article that support it, in text order; never empty.</param>
public sealed record DescriptorPart(DescriptorAspect Aspect, string Text, ImmutableArray<TextSpan> Spans);
