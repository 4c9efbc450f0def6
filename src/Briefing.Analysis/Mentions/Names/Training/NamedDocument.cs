using System.Collections.Immutable;

namespace Briefing.Analysis.Mentions.Names.Training;

/// <summary>A document whose names are known.</summary>
/// <param name="Sentences">Its sentences.</param>
public sealed record NamedDocument(ImmutableArray<NamedSentence> Sentences);
