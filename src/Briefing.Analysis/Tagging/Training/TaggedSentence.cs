using System.Collections.Immutable;

namespace Briefing.Analysis.Tagging.Training;

/// <summary>A sentence of a treebank.</summary>
/// <param name="Document">The document it comes from, as the treebank names it; empty where it does not.</param>
/// <param name="Words">Its words.</param>
public sealed record TaggedSentence(string Document, ImmutableArray<TaggedWord> Words);
