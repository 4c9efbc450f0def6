using System.Collections.Immutable;
using Briefing.Analysis.Evaluation;
using Briefing.Analysis.Text;

namespace Briefing.Analysis.Training;

/// <summary>A text to learn from.</summary>
/// <param name="Text">The text, tokenised and tagged as it will be when it is read.</param>
/// <param name="Attributions">Its outermost attributions as people marked them.</param>
public sealed record AnnotatedText(AnalyzedText Text, ImmutableArray<AnnotatedAttribution> Attributions);
