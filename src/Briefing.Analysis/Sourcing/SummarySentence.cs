using System.Collections.Immutable;
using Briefing.Analysis.Text;

namespace Briefing.Analysis.Sourcing;

/// <summary>A sentence of a source summary statement with what it rests on.</summary>
/// <param name="Topic">What it tells.</param>
/// <param name="Text">The sentence, with its full stop.</param>
/// <param name="Spans">The words of the article that support it, in text order; never empty.</param>
public sealed record SummarySentence(SummaryTopic Topic, string Text, ImmutableArray<TextSpan> Spans);
